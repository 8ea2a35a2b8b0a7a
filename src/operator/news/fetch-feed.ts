import { type LookupAddress, lookup } from 'node:dns';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isAllowedLink } from '#domain/news/link.ts';
import { codeOf, Refusal } from '#operator/command.ts';
import { MAX_FEED_BYTES } from '#operator/news/decode.ts';
import { isPublicAddress } from '#operator/news/public-address.ts';
import { text } from '#operator/news/text.ts';

export type FetchedFeed = Readonly<{ bytes: Uint8Array; contentType: string | null }>;

type Resolve = (
  host: string,
  options: Readonly<{ all: true }>,
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/** The way out, so that tests can stand in for it. */
export type Network = Readonly<{
  request: (
    url: URL,
    options: RequestOptions,
    onResponse: (response: IncomingMessage) => void,
  ) => ClientRequest;
  resolve: Resolve;
  limitMs: number;
}>;

/** reliability.md §6: a feed has 10 seconds, redirects and body included. */
const INTERNET: Network = { request, resolve: lookup, limitMs: 10_000 };

const MAX_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];

// The addresses checked are the ones connected to: a second look-up could answer differently.
const guardedLookup =
  (resolve: Resolve): LookupFunction =>
  (host, options, callback) => {
    resolve(host, { all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) return callback(error, []);
      if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
        return callback(new Refusal(text.privateAddress(host)), []);
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };

const get = (url: URL, network: Network, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const options: RequestOptions = {
      agent: false,
      headers: { accept: 'application/rss+xml, application/xml, text/xml', 'accept-encoding': 'identity' },
      lookup: guardedLookup(network.resolve),
      signal,
    };
    network.request(url, options, resolve).on('error', reject).end();
  });

const readBody = async (response: IncomingMessage): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes: Uint8Array = chunk;
    size += bytes.length;
    // Leaving the loop destroys the response: the rest is never received.
    if (size > MAX_FEED_BYTES) throw new Refusal(text.tooBig(MAX_FEED_BYTES));
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const follow = async (
  address: string,
  hosts: readonly string[],
  network: Network,
  signal: AbortSignal,
  redirectsLeft: number,
): Promise<FetchedFeed> => {
  if (!isAllowedLink(address, hosts)) throw new Refusal(text.notAllowedAddress(address));
  const response = await get(new URL(address), network, signal);
  const { statusCode = 0, headers } = response;
  try {
    if (REDIRECTS.includes(statusCode)) {
      if (redirectsLeft === 0) throw new Refusal(text.tooManyRedirects(MAX_REDIRECTS));
      const target = new URL(headers.location ?? '', address).href;
      return await follow(target, hosts, network, signal, redirectsLeft - 1);
    }
    if (statusCode !== 200) throw new Refusal(text.badStatus(statusCode));
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity') throw new Refusal(text.compressed(encoding));
    return { bytes: await readBody(response), contentType: headers['content-type'] ?? null };
  } finally {
    response.destroy();
  }
};

/**
 * The bytes of a feed and its `Content-Type`. The address and every redirect must be https on one of `hosts` and
 * resolve to public addresses only; 10 seconds and 5 MB in all. Throws a Refusal otherwise (reliability.md §6).
 */
export const fetchFeed = async (
  feedUrl: string,
  hosts: readonly string[],
  network: Network = INTERNET,
): Promise<FetchedFeed> => {
  const signal = AbortSignal.timeout(network.limitMs);
  try {
    return await follow(feedUrl, hosts, network, signal, MAX_REDIRECTS);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    if (signal.aborted) throw new Refusal(text.timedOut(network.limitMs / 1000));
    throw new Refusal(text.cannotFetch(codeOf(cause)));
  }
};
