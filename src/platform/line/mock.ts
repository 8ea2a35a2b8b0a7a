import CloseWindow from '@line/liff/close-window';
import liff from '@line/liff/core';
import GetFriendship from '@line/liff/get-friendship';
import GetProfile from '@line/liff/get-profile';
import IsApiAvailable from '@line/liff/is-api-available';
import IsInClient from '@line/liff/is-in-client';
import IsLoggedIn from '@line/liff/is-logged-in';
import Login from '@line/liff/login';
import Logout from '@line/liff/logout';
import OpenWindow from '@line/liff/open-window';
import { type ExtendedInit, type LiffMockApi, LiffMockPlugin } from '@line/liff-mock';
import { guest, type LineClient } from './client.ts';
import { type MockPreset, mockPreset } from './mock-preset.ts';

/** liff-mock's members are not in the SDK's types (facts §3.1): cast once, here. */
const mocked = liff as typeof liff & { init: ExtendedInit; $mock: LiffMockApi; use(plugin: unknown): void };

const NAME = 'テスト 花子';

/** How each preset differs from a friend who opened the app in an up-to-date LINE. */
const DIFFERENCES: Record<
  MockPreset,
  { isInClient?: boolean; isLoggedIn?: boolean; friendFlag?: boolean; isApiAvailable?: boolean }
> = {
  ok: {},
  guest: { isLoggedIn: false },
  denied: {},
  notfriend: { friendFlag: false },
  // LINE answers the same for "never added" and "blocked"; only its own sub-window tells them apart.
  blocked: { friendFlag: false },
  oldline: { isApiAvailable: false },
  external: { isInClient: false, isLoggedIn: false },
  offline: {},
  initfail: {},
};

/** The same adapter as the real one, over `@line/liff-mock`; its preset comes from `?mock=`. */
export async function connect(liffId: string): Promise<LineClient> {
  const preset = mockPreset(location.search);
  if (preset === 'offline') throw new TypeError('Failed to fetch');
  if (preset === 'initfail') throw Object.assign(new Error('mock'), { code: 'INIT_FAILED' });

  // IsInClient must be in use before the mock is: else the real init would run (facts §3.1).
  liff.use(new IsInClient());
  liff.use(new CloseWindow());
  liff.use(new GetFriendship());
  liff.use(new GetProfile());
  liff.use(new IsApiAvailable());
  liff.use(new IsLoggedIn());
  liff.use(new Login());
  liff.use(new Logout());
  liff.use(new OpenWindow());
  mocked.use(new LiffMockPlugin());
  await mocked.init({ liffId: liffId || 'mock', mock: true });

  const {
    isInClient = true,
    isLoggedIn = true,
    friendFlag = true,
    isApiAvailable = true,
  } = DIFFERENCES[preset];
  mocked.$mock.set((data) => ({
    ...data,
    isInClient,
    isLoggedIn,
    isApiAvailable,
    getFriendship: { friendFlag },
    getProfile: { userId: 'U0', displayName: NAME },
  }));
  // The mock's getProfile throws until there was a login call, logged in or not.
  if (isLoggedIn) liff.login();

  return {
    ...guest,
    isLoggedIn,
    isInClient,
    profile: async () => {
      if (preset === 'denied') throw Object.assign(new Error('mock'), { code: 'UNAUTHORIZED' });
      const { displayName } = await liff.getProfile();
      return { displayName };
    },
    login: async () => {
      liff.login();
      location.replace('?mock=ok');
    },
    logout: () => liff.logout(),
  };
}
