export const profile = {
  greeting: (name: string) => `${name}さん、こんにちは`,
  external: 'LINEの中でひらくと、メニューからすぐ使えます。',
  refused: 'お名前を使わずに続けます。',
  dismiss: 'とじる',
} as const;
