import { TextDecoder } from 'node:util';
import { Refusal } from '#operator/command.ts';
import { text } from '#operator/news/text.ts';

/** reliability.md §6: a feed is at most 5 MB. */
export const MAX_FEED_BYTES = 5 * 1024 * 1024;

// Of all labels `TextDecoder` knows, only these; the single-byte ones turn any bytes into wrong letters without an error.
const SUPPORTED = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'iso-2022-jp'];

const BYTE_ORDER_MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** The XML declaration must be the first thing in the file, so its beginning is enough. */
const PROLOG_BYTES = 200;

const encodingFromMark = (bytes: Uint8Array): string | undefined =>
  BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding;

const encodingFromHeader = (contentType: string | null): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1];

const encodingFromProlog = (bytes: Uint8Array): string | undefined => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PROLOG_BYTES));
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
};

const decoderFor = (label: string): TextDecoder => {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    if (SUPPORTED.includes(decoder.encoding)) return decoder;
  } catch {
    // An unknown label is refused below like a known but unsupported one.
  }
  throw new Refusal(text.unknownEncoding(label));
};

/**
 * The text of a feed. The encoding is taken from the byte order mark, then the `Content-Type` header, then the
 * XML declaration, else UTF-8 (reliability.md §6). Throws a Refusal when the bytes exceed 5 MB, the encoding is
 * not supported, or a byte does not fit it; a U+FFFD in the text is somebody's earlier failure and refused too.
 */
export const decodeFeed = (bytes: Uint8Array, contentType: string | null): string => {
  if (bytes.length > MAX_FEED_BYTES) throw new Refusal(text.tooBig(MAX_FEED_BYTES));
  const label =
    encodingFromMark(bytes) ?? encodingFromHeader(contentType) ?? encodingFromProlog(bytes) ?? 'utf-8';
  const decoder = decoderFor(label);
  let decoded: string;
  try {
    decoded = decoder.decode(bytes);
  } catch {
    throw new Refusal(text.undecodable(decoder.encoding));
  }
  if (decoded.includes('\u{FFFD}')) throw new Refusal(text.undecodable(decoder.encoding));
  return decoded;
};
