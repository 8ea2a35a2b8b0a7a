export interface Profile {
  displayName: string;
  /** Absent when the person has set none. */
  pictureUrl?: string;
}

/** What the app asks of LINE. Every member works in the guest, so no caller needs to know who answers. */
export interface LineClient {
  isLoggedIn: boolean;
  /** Inside LINE's own LIFF browser. */
  isInClient: boolean;
  /** Null for a guest. Rejects when LINE refuses it (consent withheld, no network). */
  profile(): Promise<Profile | null>;
  /** Starts LINE Login, which leaves the page and comes back to the same path. */
  login(): Promise<void>;
  logout(): void;
  /** Closes the mini-app. False when there is nothing that could be closed. */
  close(): boolean;
  /** Opens an https page outside the mini-app. False when the plain link should do it. */
  open(url: string): boolean;
}

export const guest: LineClient = {
  isLoggedIn: false,
  isInClient: false,
  profile: async () => null,
  login: async () => {},
  logout: () => {},
  close: () => false,
  open: () => false,
};
