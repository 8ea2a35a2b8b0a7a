/** How Japanese puts parts together; another language has its own. */
export const joins = {
  /** Things of one kind: 子ども、保護者 */
  list: (parts: readonly string[]) => parts.join('、'),
  /** Facts side by side: 通話無料・24時間 */
  facts: (...parts: readonly string[]) => parts.join('・'),
  /** Whole sentences that carry no full stop of their own. */
  sentences: (parts: readonly string[]) => parts.join('。'),
  /** A name with what is said of it: あなたのいばしょ（24時間） */
  aside: (name: string, remark: string) => `${name}（${remark}）`,
} as const;
