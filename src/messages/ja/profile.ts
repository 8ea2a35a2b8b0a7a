export const profile = {
  greeting: (name: string) => `${name}さん、こんにちは`,
  external: 'LINEの中でひらくと、メニューからすぐ使えます。',
  dismiss: 'とじる',
} as const;
