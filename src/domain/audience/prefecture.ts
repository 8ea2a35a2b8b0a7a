// Codes: JIS X 0401, as LINE's own area list uses them (jp_01 … jp_47; line-openapi messaging-api.yml
// 6e4c2a2); names and readings: jp_prefecture, equal to LINE's list code by code.
// No law divides Japan into regions: the blocks only group a long list and never decide who sees what.

export const REGIONS = [
  { id: 'hokkaido', name: '北海道' },
  { id: 'tohoku', name: '東北' },
  { id: 'kanto', name: '関東' },
  { id: 'chubu', name: '中部' },
  { id: 'kinki', name: '近畿' },
  { id: 'chugoku', name: '中国' },
  { id: 'shikoku', name: '四国' },
  { id: 'kyushu-okinawa', name: '九州・沖縄' },
] as const;

export type RegionId = (typeof REGIONS)[number]['id'];

export const PREFECTURES = [
  { code: '01', name: '北海道', kana: 'ほっかいどう', region: 'hokkaido' },
  { code: '02', name: '青森県', kana: 'あおもりけん', region: 'tohoku' },
  { code: '03', name: '岩手県', kana: 'いわてけん', region: 'tohoku' },
  { code: '04', name: '宮城県', kana: 'みやぎけん', region: 'tohoku' },
  { code: '05', name: '秋田県', kana: 'あきたけん', region: 'tohoku' },
  { code: '06', name: '山形県', kana: 'やまがたけん', region: 'tohoku' },
  { code: '07', name: '福島県', kana: 'ふくしまけん', region: 'tohoku' },
  { code: '08', name: '茨城県', kana: 'いばらきけん', region: 'kanto' },
  { code: '09', name: '栃木県', kana: 'とちぎけん', region: 'kanto' },
  { code: '10', name: '群馬県', kana: 'ぐんまけん', region: 'kanto' },
  { code: '11', name: '埼玉県', kana: 'さいたまけん', region: 'kanto' },
  { code: '12', name: '千葉県', kana: 'ちばけん', region: 'kanto' },
  { code: '13', name: '東京都', kana: 'とうきょうと', region: 'kanto' },
  { code: '14', name: '神奈川県', kana: 'かながわけん', region: 'kanto' },
  { code: '15', name: '新潟県', kana: 'にいがたけん', region: 'chubu' },
  { code: '16', name: '富山県', kana: 'とやまけん', region: 'chubu' },
  { code: '17', name: '石川県', kana: 'いしかわけん', region: 'chubu' },
  { code: '18', name: '福井県', kana: 'ふくいけん', region: 'chubu' },
  { code: '19', name: '山梨県', kana: 'やまなしけん', region: 'chubu' },
  { code: '20', name: '長野県', kana: 'ながのけん', region: 'chubu' },
  { code: '21', name: '岐阜県', kana: 'ぎふけん', region: 'chubu' },
  { code: '22', name: '静岡県', kana: 'しずおかけん', region: 'chubu' },
  { code: '23', name: '愛知県', kana: 'あいちけん', region: 'chubu' },
  { code: '24', name: '三重県', kana: 'みえけん', region: 'kinki' },
  { code: '25', name: '滋賀県', kana: 'しがけん', region: 'kinki' },
  { code: '26', name: '京都府', kana: 'きょうとふ', region: 'kinki' },
  { code: '27', name: '大阪府', kana: 'おおさかふ', region: 'kinki' },
  { code: '28', name: '兵庫県', kana: 'ひょうごけん', region: 'kinki' },
  { code: '29', name: '奈良県', kana: 'ならけん', region: 'kinki' },
  { code: '30', name: '和歌山県', kana: 'わかやまけん', region: 'kinki' },
  { code: '31', name: '鳥取県', kana: 'とっとりけん', region: 'chugoku' },
  { code: '32', name: '島根県', kana: 'しまねけん', region: 'chugoku' },
  { code: '33', name: '岡山県', kana: 'おかやまけん', region: 'chugoku' },
  { code: '34', name: '広島県', kana: 'ひろしまけん', region: 'chugoku' },
  { code: '35', name: '山口県', kana: 'やまぐちけん', region: 'chugoku' },
  { code: '36', name: '徳島県', kana: 'とくしまけん', region: 'shikoku' },
  { code: '37', name: '香川県', kana: 'かがわけん', region: 'shikoku' },
  { code: '38', name: '愛媛県', kana: 'えひめけん', region: 'shikoku' },
  { code: '39', name: '高知県', kana: 'こうちけん', region: 'shikoku' },
  { code: '40', name: '福岡県', kana: 'ふくおかけん', region: 'kyushu-okinawa' },
  { code: '41', name: '佐賀県', kana: 'さがけん', region: 'kyushu-okinawa' },
  { code: '42', name: '長崎県', kana: 'ながさきけん', region: 'kyushu-okinawa' },
  { code: '43', name: '熊本県', kana: 'くまもとけん', region: 'kyushu-okinawa' },
  { code: '44', name: '大分県', kana: 'おおいたけん', region: 'kyushu-okinawa' },
  { code: '45', name: '宮崎県', kana: 'みやざきけん', region: 'kyushu-okinawa' },
  { code: '46', name: '鹿児島県', kana: 'かごしまけん', region: 'kyushu-okinawa' },
  { code: '47', name: '沖縄県', kana: 'おきなわけん', region: 'kyushu-okinawa' },
] as const satisfies readonly Readonly<{ code: string; name: string; kana: string; region: RegionId }>[];

export type PrefectureCode = (typeof PREFECTURES)[number]['code'];

export type Prefecture = Readonly<{ code: PrefectureCode; name: string; kana: string; region: RegionId }>;

const byCode: ReadonlyMap<unknown, Prefecture> = new Map(PREFECTURES.map((one) => [one.code, one]));

/** Whether `value` is one of the 47 two-digit codes ("01" to "47"). Never throws. */
export const isPrefectureCode = (value: unknown): value is PrefectureCode => byCode.has(value);

/** The prefecture of a two-digit code, or null when there is none. Never throws. */
export const prefectureOf = (code: unknown): Prefecture | null => byCode.get(code) ?? null;
