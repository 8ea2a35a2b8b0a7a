/**
 * How much help a result offers, 1 (least) to 4 (help comes first). It ranks the hand-over, never the person;
 * the words for it are UI copy.
 */
export type Level = 1 | 2 | 3 | 4;
