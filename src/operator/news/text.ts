/** What `news import` says to staff. */
export const text = {
  summary: '公的機関の新着情報を読み、お知らせのファイルを作ります',
  help: `使い方: npm run operator -- news import [オプション]

公的機関のフィードと news-editor.json の記事から、お知らせタブのファイルを作ります。
途中で問題があれば何も書かず、前のファイルを残して終了コード 1 で止まります。

オプション:
  --source ID        読むフィード(news-sources.json の id)。くり返せます。
                     省くと、isFetchedByDefault が true のフィードを取得します
  --from FILE        取得せずに、保存済みのファイルを読みます。--source と同じ数だけ、同じ順に書きます
  --out FILE         書き出し先(既定: public/news/latest.json)
  --now 日時         「いま」とみなす日時。例: 2026-08-20T09:00:00+09:00
  --sample           見本から作ったことをファイルに記します(--from と使います)
  --allow-fewer      前回の半分より記事が少なくても受け入れます(フィードを目で確かめてから)
  -h, --help         この説明

終了コード: 0 完了 / 1 中止または失敗 / 2 書き方の誤り`,

  // Wrong command lines
  badNow: (value: string) => `--now「${value}」を日時として読めません。`,
  unevenPairs: (files: number, sources: number) =>
    `--from(${files}個)と --source(${sources}個)は、同じ数だけ書いてください。`,
  repeatedSource: (id: string) => `--source ${id} が2回書かれています。`,
  unknownSource: (id: string, known: readonly string[]) =>
    `--source ${id} は news-sources.json にありません。使える id: ${known.join(', ')}`,
  sampleNeedsFiles: '--sample は --from と一緒に使ってください。',

  // Reasons to stop
  ofSource: (id: string, reason: string) => `${id}: ${reason}`,
  cannotRead: (file: string, code: string) => `${file} を読めません(${code})。`,
  tooBig: (maxBytes: number) => `大きすぎます(上限 ${maxBytes} バイト)。`,
  unknownEncoding: (label: string) => `文字コード「${label}」には対応していません。`,
  undecodable: (encoding: string) => `${encoding} として読めない文字があります。`,
  hasDtd: 'DOCTYPE または ENTITY の宣言があります。フィードではないか、危険なファイルです。',
  brokenXml: (line: number | null) =>
    line === null ? 'XML として読めません。' : `XML として壊れています(${line} 行目)。`,
  unknownRoot: (root: string) => `フィードではありません(最上位の要素: ${root})。`,
  tooManyEntries: (count: number, max: number) => `記事が多すぎます(${count}件、上限 ${max}件)。`,
  noEntries: '使える記事が1件もありません。',
  fewerThanHalf: (count: number, previous: number) =>
    `使える記事が前回の半分より少なくなりました(前回 ${previous}件、今回 ${count}件)。正しければ --allow-fewer を付けてください。`,
  nothingToShow: 'お知らせに載せる記事が1件もありません。',
  badContent: (file: string, place: string, reason: string) => `${file}、${place}: ${reason}`,

  // Fetching
  notAllowedAddress: (address: string) => `取得してよい https のアドレスではありません: ${address}`,
  privateAddress: (host: string) => `${host} が公開されていないアドレスを指しています。`,
  tooManyRedirects: (max: number) => `転送が ${max} 回を超えました。`,
  badStatus: (status: number) => `サーバーの応答が ${status} でした。`,
  compressed: (encoding: string) => `圧縮された応答(${encoding})には対応していません。`,
  timedOut: (seconds: number) => `${seconds} 秒以内に取得できませんでした。`,
  cannotFetch: (code: string) => `取得できませんでした(${code})。`,

  // The report
  damagedPrevious: (file: string) => `前のファイル ${file} を読めないため、件数を前回と比べません。`,
  sourceReport: (id: string, usable: number, selected: number) =>
    `${id}: ${usable}件を読み、${selected}件を選びました`,
  heldBack: { unreadable: '日付を読めません', future: '日付が未来です', old: '日付が古すぎます' },
  heldBackItem: (reason: string, date: string, title: string) => `  保留(${reason}: ${date}) ${title}`,
  done: (file: string, total: number, automatic: number) =>
    `${file} に ${total}件を書きました(うち自動分類 ${automatic}件)`,
};
