export const notFound = {
  title: 'このページは見つかりません',
  text: 'アドレスが変わったか、なくなったようです。下のどれかへ進めます。',
} as const;
