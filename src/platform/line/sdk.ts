import CloseWindow from '@line/liff/close-window';
import liff from '@line/liff/core';
import GetProfile from '@line/liff/get-profile';
import IsInClient from '@line/liff/is-in-client';
import IsLoggedIn from '@line/liff/is-logged-in';
import Login from '@line/liff/login';
import Logout from '@line/liff/logout';
import OpenWindow from '@line/liff/open-window';
import type { LineClient } from './client.ts';

/** Starts LINE's own SDK. Rejects with a LiffError or a plain TypeError; may stay pending for ever. */
export async function connect(liffId: string): Promise<LineClient> {
  liff.use(new CloseWindow());
  liff.use(new GetProfile());
  liff.use(new IsInClient());
  liff.use(new IsLoggedIn());
  liff.use(new Login());
  liff.use(new Logout());
  liff.use(new OpenWindow());
  await liff.init({ liffId });
  const isInClient = liff.isInClient();
  return {
    isLoggedIn: liff.isLoggedIn(),
    isInClient,
    profile: async () => {
      const { displayName, pictureUrl } = await liff.getProfile();
      return pictureUrl ? { displayName, pictureUrl } : { displayName };
    },
    // The address without query and fragment: LINE brings the person back to the page they were on.
    login: async () => liff.login({ redirectUri: location.origin + location.pathname }),
    logout: () => liff.logout(),
    close: () => {
      if (isInClient) liff.closeWindow();
      return isInClient;
    },
    open: (url) => {
      if (isInClient) liff.openWindow({ url, external: true });
      return isInClient;
    },
  };
}
