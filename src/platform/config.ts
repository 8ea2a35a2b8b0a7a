/** One LIFF app per tab, or one for all: every tab without an ID of its own uses the first (decisions 6). */
export const liffIds = {
  stressCheck: import.meta.env.VITE_LIFF_ID ?? '',
  videos: import.meta.env.VITE_LIFF_ID_VIDEOS ?? '',
  consultation: import.meta.env.VITE_LIFF_ID_CONSULTATION ?? '',
  news: import.meta.env.VITE_LIFF_ID_NEWS ?? '',
} as const;

/** Where 「画面をかくす」 leads outside LINE: something anybody may be looking at. */
export const neutralSite: string = import.meta.env.VITE_NEUTRAL_SITE || 'https://www.jma.go.jp/';
