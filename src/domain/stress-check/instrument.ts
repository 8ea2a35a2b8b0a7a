export type InstrumentId = 'k6' | 'bjsq-57';

/** One answer to choose; `value` is what is stored and scored, whatever the position on screen. */
type Option = { readonly value: number; readonly label: string };

/** One question; `no` is its official number, `prompt` the sentence that leads into a text such as 「上司」. */
export type Item = {
  readonly id: string;
  readonly no: number;
  readonly text: string;
  readonly prompt?: string;
};

/** Questions that share a heading and the same options. */
export type Section = {
  readonly id: string;
  readonly name: string;
  readonly heading: string;
  readonly options: readonly Option[];
  readonly items: readonly Item[];
};

/**
 * A questionnaire, word for word as published. `sections` stand in the order of presentation; `version` is the date
 * on which wording and tables were compiled, so that a draft of other wording can be told apart; `licence` is the
 * line to show as 出典.
 */
export type Instrument<Id extends InstrumentId = InstrumentId> = {
  readonly id: Id;
  readonly name: string;
  readonly version: string;
  readonly sections: readonly Section[];
  readonly source: { readonly title: string; readonly url: string };
  readonly licence: string;
};

/** Item id → option value; a check in progress has gaps. */
export type Answers = Readonly<Record<string, number>>;

declare const complete: unique symbol;

/** Answers without a gap. Scoring takes only this, so a missing answer can never count as zero. */
export type CompleteAnswers<Id extends InstrumentId> = Answers & { readonly [complete]: Id };

/** All items of an instrument in the order of presentation. Never throws. */
export const itemsOf = (instrument: Instrument): readonly Item[] =>
  instrument.sections.flatMap(({ items }) => items);

/**
 * The part of a stored value that is an answer to this instrument: own keys that are item ids, with a value that the
 * item offers as a number ("3" is not 3). Everything else is left out, to be asked again.
 * Never throws, whatever JSON it is given.
 */
export const validAnswers = (instrument: Instrument, stored: unknown): Answers => {
  // Entries are own keys only: what hides behind `__proto__` is never an answer.
  const own = new Map<string, unknown>(
    typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
  );
  return Object.fromEntries(
    instrument.sections.flatMap(({ items, options }) =>
      items.flatMap(({ id }) =>
        options.filter(({ value }) => value === own.get(id)).map(({ value }) => [id, value] as const),
      ),
    ),
  );
};

/** Whether every item has one of its own options as answer. Never throws. */
export const isComplete = <Id extends InstrumentId>(
  instrument: Instrument<Id>,
  answers: Answers,
): answers is CompleteAnswers<Id> =>
  Object.keys(validAnswers(instrument, answers)).length === itemsOf(instrument).length;

/** The answer to one item, as chosen. Throws a `RangeError` for an id that is no item of the instrument. */
export const answerTo = <Id extends InstrumentId>(answers: CompleteAnswers<Id>, itemId: string): number => {
  const answer = answers[itemId];
  if (answer === undefined) throw new RangeError(`${itemId} has no answer`);
  return answer;
};
