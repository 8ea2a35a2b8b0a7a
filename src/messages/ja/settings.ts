export const settings = {
  title: '文字と設定',
  close: 'とじる',
  textSize: {
    label: '文字の大きさ',
    options: { '100': '標準', '125': '大', '150': '特大', '200': '最大' },
  },
  theme: {
    label: '画面の明るさ',
    options: { auto: '自動（端末にあわせる）', light: '明るい', dark: '暗い' },
  },
  name: {
    label: 'お名前',
    show: 'LINEの名前と写真を表示する',
    shown: (name: string) => `${name}さんとして表示しています。保存はしません。`,
    guest: '名前なしで使っています。',
    login: 'LINEでログインして名前を表示する',
    logout: 'ログアウトする',
  },
  about: {
    label: 'すんでいる所と年代',
    lead: 'えらばなくても使えます。この端末の中だけで使い、どこにも送りません。',
    prefecture: '都道府県',
    ageBand: '年代',
    unset: 'えらばない',
  },
  privacy: {
    label: 'プライバシー',
    more: 'くわしい説明と出典',
  },
  erase: {
    label: 'すべて消す',
    text: 'この端末に残した答え・設定をすべて消します。もとには戻せません。',
    start: 'すべて消す',
    confirm: '消してよろしいですか',
    yes: '消す',
    no: 'やめる',
    done: 'すべて消しました。',
  },
  notStored: 'この端末では設定を保存できません。いまの画面では、このまま使えます。',
} as const;

/** The five lines a person reads before the first question, in settings and on the privacy page. */
export const privacyLines = [
  '名前なしで使えます。',
  '答えと結果は、この端末の中だけにあります。',
  '会社・学校・家族・LINEには送りません。',
  '消すボタンで、いつでも消せます。',
  '動画を再生したときだけ、YouTubeにつながります。',
] as const;
