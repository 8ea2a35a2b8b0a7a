// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guest, type LineClient } from '#platform/line/client.ts';

const LIMIT_MS = 1500;
const SECRET = 'eyJhbGciOiJIUzI1NiJ9.secret';
const WITH_CREDENTIALS = `/videos?liff.state=%2Fvideos#access_token=${SECRET}&client_id=1234567890`;
const HANAKO = { displayName: 'テスト 花子' };
const IN_LIFF = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari Line/15.12.0 LIFF';

const { connect, sdkLoads } = vi.hoisted(() => ({
  connect: vi.fn<(liffId: string) => Promise<LineClient>>(),
  sdkLoads: { count: 0 },
}));
vi.mock('./sdk.ts', () => {
  sdkLoads.count += 1;
  return { connect };
});

const clientOf = (changes: Partial<LineClient> = {}): LineClient => ({
  ...guest,
  isLoggedIn: true,
  isInClient: true,
  profile: async () => HANAKO,
  ...changes,
});

/** The connection belongs to the life of a page, so every test opens a new one. */
async function openPage(address: string, userAgent?: string) {
  history.replaceState(null, '', address);
  if (userAgent) vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  return import('#platform/line/index.ts');
}

const wanted = () => true;
const unwanted = () => false;

let consoleError = vi.spyOn(console, 'error');
const logged = () => consoleError.mock.calls.flat().map(String).join(' ');

beforeEach(() => {
  vi.resetModules();
  connect.mockReset();
  connect.mockImplementation(async () => clientOf());
  sdkLoads.count = 0;
  localStorage.clear();
  sessionStorage.clear();
  vi.stubEnv('VITE_LIFF_ID', '1234567890-AbcdEfgh');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  consoleError = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  history.replaceState(null, '', '/');
});

/** Lets the module of the SDK load and its promises settle, without moving the clock. */
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('connectLine', () => {
  it('is a guest without loading the SDK where there is nothing to ask', async () => {
    const { connectLine, lineState } = await openPage('/videos?from=menu#tel');
    await connectLine(LIMIT_MS, wanted);
    expect(sdkLoads.count).toBe(0);
    expect(connect).not.toHaveBeenCalled();
    expect(lineState.getState()).toMatchObject({
      isSettled: true,
      isUrlFree: true,
      profile: null,
      problem: null,
      client: { isLoggedIn: false, isInClient: false },
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("knows a guest inside LINE's browser by its user agent, and starts no login there", async () => {
    const { connectLine, line, lineState } = await openPage('/videos', IN_LIFF);
    await connectLine(LIMIT_MS, wanted);
    expect(lineState.getState().client.isInClient).toBe(true);
    await line().login();
    expect(connect).not.toHaveBeenCalled();
  });

  it.each([
    ['credentials in the fragment', WITH_CREDENTIALS],
    ['a login that has just come back', '/videos?code=c&state=s&liffClientId=1234567890'],
  ])('asks LINE for %s', async (_, address) => {
    const { connectLine, lineState } = await openPage(address);
    await connectLine(LIMIT_MS, unwanted);
    expect(connect.mock.calls).toEqual([['1234567890-AbcdEfgh']]);
    expect(lineState.getState()).toMatchObject({
      isSettled: true,
      isUrlFree: true,
      problem: null,
      client: { isLoggedIn: true, isInClient: true },
    });
  });

  it.each(['localStorage', 'sessionStorage'] as const)('asks LINE for a token in %s', async (area) => {
    window[area].setItem('LIFF_STORE:1234567890-AbcdEfgh:accessToken', SECRET);
    const { connectLine } = await openPage('/videos');
    await connectLine(LIMIT_MS, unwanted);
    expect(connect).toHaveBeenCalledTimes(1);
  });

  it("does not take another channel's token for ours", async () => {
    localStorage.setItem('LIFF_STORE:9999999999-ZZZZZZZZ:accessToken', SECRET);
    const { connectLine } = await openPage('/videos');
    await connectLine(LIMIT_MS, unwanted);
    expect(connect).not.toHaveBeenCalled();
  });

  it("starts with the tab's own LIFF app, or with the one whose token is stored", async () => {
    vi.stubEnv('VITE_LIFF_ID_VIDEOS', '1234567890-Videos00');
    vi.stubEnv('VITE_LIFF_ID_NEWS', '1234567890-News0000');
    const first = await openPage(WITH_CREDENTIALS);
    await first.connectLine(LIMIT_MS, unwanted);
    expect(connect).toHaveBeenLastCalledWith('1234567890-Videos00');

    vi.resetModules();
    sessionStorage.setItem('LIFF_STORE:1234567890-News0000:accessToken', SECRET);
    const second = await openPage('/videos');
    await second.connectLine(LIMIT_MS, unwanted);
    expect(connect).toHaveBeenLastCalledWith('1234567890-News0000');
  });

  it('is a guest where storage cannot be opened', async () => {
    for (const area of ['localStorage', 'sessionStorage'] as const) {
      vi.spyOn(window, area, 'get').mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError');
      });
    }
    const { connectLine, lineState } = await openPage('/videos');
    await connectLine(LIMIT_MS, wanted);
    expect(lineState.getState()).toMatchObject({ isSettled: true, isUrlFree: true, problem: null });
  });

  it('starts the SDK once, however often it is called', async () => {
    const { connectLine } = await openPage(WITH_CREDENTIALS);
    await Promise.all([connectLine(LIMIT_MS, wanted), connectLine(LIMIT_MS, wanted)]);
    await connectLine(LIMIT_MS, wanted);
    expect(connect).toHaveBeenCalledTimes(1);
  });

  it('makes one attempt, however often it is called', async () => {
    connect.mockRejectedValue(new TypeError());
    const { connectLine } = await openPage(WITH_CREDENTIALS);
    await Promise.all([connectLine(LIMIT_MS, wanted), connectLine(LIMIT_MS, wanted)]);
    expect(consoleError).toHaveBeenCalledTimes(1);
  });

  it.each([
    [
      'an error with a code',
      Object.assign(new Error(`at #access_token=${SECRET}`), { code: 'INIT_FAILED' }),
      'INIT_FAILED',
    ],
    [
      'a plain TypeError',
      new TypeError(`Failed to fetch https://api.line.me/?access_token=${SECRET}`),
      'unknown',
    ],
    ['no error at all', `https://liff.line.me/#access_token=${SECRET}`, 'unknown'],
    ['nothing', undefined, 'unknown'],
  ])('is a guest when init rejects with %s, and logs no address and no token', async (_, cause, code) => {
    connect.mockRejectedValue(cause);
    const { connectLine, lineState } = await openPage(WITH_CREDENTIALS);
    await connectLine(LIMIT_MS, wanted);
    expect(lineState.getState()).toMatchObject({
      isSettled: true,
      isUrlFree: true,
      profile: null,
      problem: 'unreachable',
      client: { isLoggedIn: false },
    });
    expect(logged()).toBe(`LINE is unavailable; continuing signed out. ${code}`);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("stays inside LINE's browser when init rejects there", async () => {
    connect.mockRejectedValue(new TypeError());
    const { connectLine, lineState } = await openPage(WITH_CREDENTIALS, IN_LIFF);
    await connectLine(LIMIT_MS, wanted);
    expect(lineState.getState().client.isInClient).toBe(true);
  });

  it('goes on as guest after its limit and frees the address after four seconds when LINE never answers', async () => {
    connect.mockReturnValue(new Promise(() => {}));
    const { connectLine, lineState } = await openPage(WITH_CREDENTIALS);
    void connectLine(LIMIT_MS, wanted);
    await vi.advanceTimersByTimeAsync(LIMIT_MS - 1);
    expect(lineState.getState()).toMatchObject({ isSettled: false, isUrlFree: false, problem: null });
    await vi.advanceTimersByTimeAsync(1);
    expect(lineState.getState()).toMatchObject({ isSettled: true, isUrlFree: false, problem: 'unreachable' });
    await vi.advanceTimersByTimeAsync(4000 - LIMIT_MS - 1);
    expect(lineState.getState().isUrlFree).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(lineState.getState()).toMatchObject({ isSettled: true, isUrlFree: true });
    expect(lineState.getState().client.isLoggedIn).toBe(false);
  });

  it('takes a late answer: the name appears and the problem is gone', async () => {
    let answer = (_client: LineClient) => {};
    connect.mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const { connectLine, lineState } = await openPage(WITH_CREDENTIALS);
    const isDone = connectLine(LIMIT_MS, wanted);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lineState.getState()).toMatchObject({ problem: 'unreachable', profile: null });
    answer(clientOf());
    await isDone;
    expect(lineState.getState()).toMatchObject({ isSettled: true, problem: null, profile: HANAKO });
  });

  it('asks for no profile while the switch is off', async () => {
    const profile = vi.fn(async () => HANAKO);
    connect.mockResolvedValue(clientOf({ profile }));
    const { connectLine, lineState } = await openPage(WITH_CREDENTIALS);
    await connectLine(LIMIT_MS, unwanted);
    expect(profile).not.toHaveBeenCalled();
    expect(lineState.getState().profile).toBeNull();
  });

  it('is settled before the profile is here, and reads the switch only then', async () => {
    let give = (_profile: typeof HANAKO) => {};
    const profile = () =>
      new Promise<typeof HANAKO>((resolve) => {
        give = resolve;
      });
    connect.mockResolvedValue(clientOf({ profile }));
    const { connectLine, lineState } = await openPage(WITH_CREDENTIALS);
    const isDone = connectLine(LIMIT_MS, wanted);
    await vi.waitFor(() => expect(lineState.getState().isSettled).toBe(true));
    expect(lineState.getState().profile).toBeNull();
    await settle();
    give(HANAKO);
    await isDone;
    expect(lineState.getState().profile).toEqual(HANAKO);
  });

  it('goes on without a name when consent is withheld', async () => {
    const refusal = Object.assign(new Error(`https://api.line.me/${SECRET}`), { code: 'UNAUTHORIZED' });
    connect.mockResolvedValue(
      clientOf({
        profile: async () => {
          throw refusal;
        },
      }),
    );
    const { connectLine, lineState } = await openPage(WITH_CREDENTIALS);
    await connectLine(LIMIT_MS, wanted);
    expect(lineState.getState()).toMatchObject({
      isSettled: true,
      problem: 'refused',
      profile: null,
      client: { isLoggedIn: true },
    });
    expect(logged()).toBe('LINE gave no profile; continuing without a name. UNAUTHORIZED');
  });
});

describe('loadProfile', () => {
  it('asks nothing of LINE for a guest', async () => {
    const profile = vi.fn(async () => HANAKO);
    connect.mockResolvedValue(clientOf({ isLoggedIn: false, profile }));
    const { connectLine, loadProfile } = await openPage(WITH_CREDENTIALS);
    await connectLine(LIMIT_MS, unwanted);
    await loadProfile();
    expect(profile).not.toHaveBeenCalled();
  });

  it('asks once, after the switch was turned on', async () => {
    const profile = vi.fn(async () => HANAKO);
    connect.mockResolvedValue(clientOf({ profile }));
    const { connectLine, loadProfile, lineState } = await openPage(WITH_CREDENTIALS);
    await connectLine(LIMIT_MS, unwanted);
    await loadProfile();
    await loadProfile();
    expect(profile).toHaveBeenCalledTimes(1);
    expect(lineState.getState().profile).toEqual(HANAKO);
  });
});

describe('line().login', () => {
  it('loads the SDK only at the tap, outside of LINE', async () => {
    const login = vi.fn(async () => {});
    connect.mockResolvedValue(clientOf({ isLoggedIn: false, isInClient: false, login }));
    const { connectLine, line } = await openPage('/videos');
    await connectLine(LIMIT_MS, wanted);
    expect(connect).not.toHaveBeenCalled();
    await line().login();
    expect(connect).toHaveBeenCalledTimes(1);
    expect(login).toHaveBeenCalledTimes(1);
    await line().login();
    expect(connect).toHaveBeenCalledTimes(1);
  });

  it('says that LINE is out of reach when the SDK cannot be started, without address or token', async () => {
    connect.mockRejectedValue(new TypeError(`https://api.line.me/${SECRET}`));
    const { connectLine, line, lineState } = await openPage('/videos');
    await connectLine(LIMIT_MS, wanted);
    await expect(line().login()).resolves.toBeUndefined();
    expect(lineState.getState().problem).toBe('unreachable');
    expect(logged()).toBe('LINE Login is unavailable. unknown');
  });
});

describe('the mock', () => {
  it('is asked even where there is nothing to ask, in mode mock only', async () => {
    const inMock = vi.fn(async () => clientOf());
    vi.doMock('./mock.ts', () => ({ connect: inMock }));
    vi.stubEnv('MODE', 'mock');
    const { connectLine, lineState } = await openPage('/videos');
    await connectLine(LIMIT_MS, wanted);
    expect(inMock).toHaveBeenCalledTimes(1);
    expect(connect).not.toHaveBeenCalled();
    expect(lineState.getState().profile).toEqual(HANAKO);
    vi.doUnmock('./mock.ts');
  });
});
