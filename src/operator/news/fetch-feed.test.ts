import { createServer, type RequestListener, request } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { MAX_FEED_BYTES } from '#operator/news/decode.ts';
import { fetchFeed } from '#operator/news/fetch-feed.ts';

const hosts = ['feeds.example.jp', 'www.example.jp'];
const feedUrl = 'https://feeds.example.jp/news.rdf';
const PUBLIC = '8.8.8.8';

type Network = NonNullable<Parameters<typeof fetchFeed>[2]>;

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A network whose names resolve to `addresses` and whose connections, once let through, end at a server here. */
const networkTo = async (
  listener: RequestListener,
  addresses: Readonly<Record<string, readonly string[]>> = {},
  limitMs = 2000,
): Promise<Network> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    limitMs,
    resolve: (host, _, callback) =>
      callback(
        null,
        (addresses[host] ?? [PUBLIC]).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    request: (url, options, onResponse) => {
      // The guard must have agreed before the connection is led to the server here.
      const lookup: LookupFunction = (host, lookupOptions, callback) =>
        options.lookup?.(host, lookupOptions, (error) =>
          error ? callback(error, []) : callback(null, [{ address: '127.0.0.1', family: 4 }]),
        );
      return request({ ...options, lookup, hostname: url.hostname, port, path: url.pathname }, onResponse);
    },
  };
};

describe('fetchFeed', () => {
  it('brings the bytes and the content type', async () => {
    const network = await networkTo((_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml; charset=Shift_JIS' });
      response.end(Buffer.from([0x82, 0xa0]));
    });
    const { bytes, contentType } = await fetchFeed(feedUrl, hosts, network);
    expect([...bytes]).toEqual([0x82, 0xa0]);
    expect(contentType).toBe('text/xml; charset=Shift_JIS');
  });

  it('follows a redirect to another allowed host', async () => {
    const asked: string[] = [];
    const network = await networkTo((incoming, response) => {
      asked.push(`${incoming.headers.host?.split(':')[0]}${incoming.url}`);
      if (incoming.url === '/news.rdf') response.writeHead(302, { location: 'https://www.example.jp/new' });
      response.end('<rss/>');
    });
    expect((await fetchFeed(feedUrl, hosts, network)).bytes).toHaveLength(6);
    expect(asked).toEqual(['feeds.example.jp/news.rdf', 'www.example.jp/new']);
  });

  it.each([
    ['another host', 'https://evil.example/x'],
    ['http', 'http://feeds.example.jp/x'],
    ['an IP address', 'https://127.0.0.1/x'],
    ['another port', 'https://feeds.example.jp:8443/x'],
  ])('does not follow a redirect to %s', async (_, location) => {
    let requests = 0;
    const network = await networkTo((__, response) => {
      requests += 1;
      response.writeHead(301, { location }).end();
    });
    await expect(fetchFeed(feedUrl, hosts, network)).rejects.toThrow(
      `取得してよい https のアドレスではありません: ${location}`,
    );
    expect(requests).toBe(1);
  });

  it.each([
    [3, true],
    [4, false],
  ])('of %i redirects in a row follows all: %s', async (count, isFollowed) => {
    let left = count;
    const network = await networkTo((_, response) => {
      left -= 1;
      if (left >= 0) response.writeHead(302, { location: `/${left}` });
      response.end('<rss/>');
    });
    const fetched = fetchFeed(feedUrl, hosts, network);
    if (isFollowed) expect((await fetched).bytes).toHaveLength(6);
    else await expect(fetched).rejects.toThrow('転送が 3 回を超えました');
  });

  it.each([
    ['one private address', ['127.0.0.1']],
    ['a private address beside a public one', [PUBLIC, '10.0.0.1']],
    ['a private IPv6 address', ['fd00::1']],
    ['the cloud metadata address', ['169.254.169.254']],
    ['no address', []],
  ])('does not connect to a name with %s', async (_, addresses) => {
    let requests = 0;
    const listener: RequestListener = (__, response) => {
      requests += 1;
      response.end();
    };
    const network = await networkTo(listener, { 'feeds.example.jp': addresses });
    await expect(fetchFeed(feedUrl, hosts, network)).rejects.toThrow('公開されていないアドレス');
    expect(requests).toBe(0);
  });

  it('checks the addresses again after a redirect', async () => {
    const network = await networkTo(
      (_, response) => response.writeHead(302, { location: 'https://www.example.jp/' }).end(),
      { 'www.example.jp': ['192.168.0.1'] },
    );
    await expect(fetchFeed(feedUrl, hosts, network)).rejects.toThrow('www.example.jp が公開されていない');
  });

  it.each([[404], [500], [503], [204], [304]])('refuses the answer %i', async (status) => {
    const network = await networkTo((_, response) => response.writeHead(status).end());
    await expect(fetchFeed(feedUrl, hosts, network)).rejects.toThrow(`応答が ${status} でした`);
  });

  it('stops receiving after 5 MB', async () => {
    const network = await networkTo((_, response) => {
      const chunk = Buffer.alloc(1024 * 1024);
      for (let sent = 0; sent < MAX_FEED_BYTES + chunk.length; sent += chunk.length) response.write(chunk);
      // Never ended: only a reader that gives up by itself comes to an end in time.
    });
    await expect(fetchFeed(feedUrl, hosts, network)).rejects.toThrow('大きすぎます');
  });

  it('gives up on a server that does not finish in time', async () => {
    const network = await networkTo((_, response) => response.write('<rss>'), {}, 100);
    await expect(fetchFeed(feedUrl, hosts, network)).rejects.toThrow('0.1 秒以内に取得できませんでした');
  });

  it('refuses a compressed answer', async () => {
    const network = await networkTo((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
    );
    await expect(fetchFeed(feedUrl, hosts, network)).rejects.toThrow('圧縮された応答(gzip)');
  });

  it('names the code of a broken connection', async () => {
    const network = await networkTo((incoming) => incoming.socket.destroy());
    await expect(fetchFeed(feedUrl, hosts, network)).rejects.toThrow('取得できませんでした(ECONNRESET)');
  });

  it('does not start with an address that is not on the list', async () => {
    const network = await networkTo((_, response) => response.end());
    await expect(fetchFeed('https://evil.example/', hosts, network)).rejects.toThrow('https://evil.example/');
  });
});
