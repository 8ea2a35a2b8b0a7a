/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_LIFF_ID?: string;
  readonly VITE_LIFF_ID_VIDEOS?: string;
  readonly VITE_LIFF_ID_CONSULTATION?: string;
  readonly VITE_LIFF_ID_NEWS?: string;
  readonly VITE_NEUTRAL_SITE?: string;
  /** Commit and date of the build, shown in 「このアプリについて」. */
  readonly VITE_BUILD?: string;
}
