/** What the dispatcher says to staff. Sentences of one command live beside that command. */
export const text = {
  usage: '使い方: npm run operator -- <コマンド> [オプション]',
  commands: 'コマンド:',
  moreHelp: 'くわしくは: npm run operator -- <コマンド> --help',
  unknownCommand: (words: string) => `「${words}」というコマンドはありません。`,
  wrongOption: (reason: string) => `オプションの書き方が違います: ${reason}`,
  seeHelp: (name: string) => `使い方を見るには: npm run operator -- ${name} --help`,
  refused: (reason: string) => `中止しました: ${reason}`,
  unexpected: (reason: string) => `予期しないエラーで止まりました: ${reason}`,
};
