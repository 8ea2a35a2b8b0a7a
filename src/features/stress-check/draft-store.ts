import { create } from 'zustand';
import type { Sex } from '#domain/stress-check/bjsq-57/scales.ts';
import type { InstrumentId } from '#domain/stress-check/instrument.ts';
import { now } from '#platform/clock.ts';
import { forThisVisit, onStorageChange, onThisPhone, type Storage } from '#platform/storage.ts';
import { CATALOGUE } from './catalogue.ts';
import { type Draft, EMPTY, readDraft, writeDraft } from './draft.ts';

interface DraftState {
  drafts: Readonly<Partial<Record<InstrumentId, Draft>>>;
  /** The check that was answered last: the one whose result is shown. */
  current: InstrumentId | null;
  /** False: 「端末に残さない」, for this visit only. */
  isKept: boolean;
  /** The phone refused to store an answer; it lives in memory. */
  isRefused: boolean;
  /** Some of what was stored could not be read. */
  isDamaged: boolean;
  /** A newer version of the app left a draft that this one must not touch. */
  isNewer: boolean;
  /** Reads what is stored; until then the state is that of the prerendered page. */
  load(): void;
  answer(id: InstrumentId, itemId: string, value: number): void;
  chooseSex(id: InstrumentId, sex: Sex): void;
  /** Remembers the question on screen; null is the end. */
  moveTo(id: InstrumentId, itemId: string | null): void;
  /** Chooses the check whose result is shown. */
  show(id: InstrumentId): void;
  discard(id: InstrumentId): void;
  keep(isKept: boolean): void;
}

const keyOf = (id: InstrumentId) => `draft.${id}`;
const CURRENT = 'draft.current';
/** Lives in the visit only: a wish to leave no trace should leave none. */
const NOT_KEPT = 'draft.not-kept';

const isInstrumentId = (value: unknown): value is InstrumentId => CATALOGUE.some(({ id }) => id === value);

/**
 * Answers are health data: kept on this phone, for seven days or for this visit, and nowhere else. Every change is
 * written at once, on top of what is stored by then, so that two tabs add to each other's answers.
 */
export const createDraftStore = (places: { phone: Storage; visit: Storage }, clock: () => Date) =>
  create<DraftState>()((set, get) => {
    const place = () => (get().isKept ? places.phone : places.visit);

    const change = (id: InstrumentId, update: (draft: Draft) => Draft) => {
      const time = clock().getTime();
      const stored = readDraft(place().read(keyOf(id)), time);
      const before = stored.kind === 'draft' ? stored.draft : EMPTY;
      // A newer app's draft stays as it is; this visit's answers then live beside it, in memory only.
      const base = stored.kind === 'newer' ? (get().drafts[id] ?? EMPTY) : before;
      const draft = update(base);
      set({ drafts: { ...get().drafts, [id]: draft }, current: id });
      if (stored.kind === 'newer') {
        set({ isNewer: true });
        return;
      }
      const isStored = place().write(keyOf(id), writeDraft(draft, time));
      place().write(CURRENT, id);
      set({ isRefused: !isStored });
    };

    return {
      drafts: {},
      current: null,
      isKept: true,
      isRefused: false,
      isDamaged: false,
      isNewer: false,

      load: () => {
        set({ isKept: places.visit.read(NOT_KEPT) === null });
        const time = clock().getTime();
        const drafts: Partial<Record<InstrumentId, Draft>> = {};
        let isDamaged = false;
        let isNewer = false;
        for (const { id } of CATALOGUE) {
          const text = place().read(keyOf(id));
          const found = readDraft(text, time);
          if (found.kind === 'newer') {
            isNewer = true;
            // What was answered beside it lives nowhere but here.
            const own = get().drafts[id];
            if (own) drafts[id] = own;
          } else if (found.kind === 'none' && text !== null) place().remove(keyOf(id));
          else if (found.kind === 'draft') {
            isDamaged ||= found.isDamaged;
            if (Object.keys(found.draft.answers).length > 0 || found.draft.sex) drafts[id] = found.draft;
          }
        }
        const stored = place().read(CURRENT);
        const current = [stored, get().current].find((id) => isInstrumentId(id) && drafts[id]);
        set({ drafts, isDamaged, isNewer, current: isInstrumentId(current) ? current : null });
      },

      answer: (id, itemId, value) =>
        change(id, (draft) => ({ ...draft, answers: { ...draft.answers, [itemId]: value }, at: itemId })),

      chooseSex: (id, sex) => change(id, (draft) => ({ ...draft, sex })),

      moveTo: (id, itemId) => change(id, (draft) => ({ ...draft, at: itemId })),

      show: (id) => {
        place().write(CURRENT, id);
        set({ current: id });
      },

      discard: (id) => {
        const { [id]: _, ...drafts } = get().drafts;
        places.phone.remove(keyOf(id));
        places.visit.remove(keyOf(id));
        set({ drafts, isDamaged: false });
        if (get().current !== id) return;
        place().remove(CURRENT);
        set({ current: null });
      },

      keep: (isKept) => {
        const [from, to] = isKept ? [places.visit, places.phone] : [places.phone, places.visit];
        const time = clock().getTime();
        for (const { id } of CATALOGUE) {
          const moving = readDraft(from.read(keyOf(id)), time);
          const there = readDraft(to.read(keyOf(id)), time);
          // A newer app's draft is not ours to move or to write over.
          if (moving.kind !== 'draft' || there.kind === 'newer') continue;
          const answers = there.kind === 'draft' ? there.draft.answers : {};
          const merged = { ...moving.draft, answers: { ...answers, ...moving.draft.answers } };
          to.write(keyOf(id), writeDraft(merged, time));
          from.remove(keyOf(id));
        }
        const current = from.read(CURRENT);
        if (current !== null) to.write(CURRENT, current);
        from.remove(CURRENT);
        if (isKept) places.visit.remove(NOT_KEPT);
        else places.visit.write(NOT_KEPT, '1');
        set({ isKept });
      },
    };
  });

export const useDrafts = createDraftStore({ phone: onThisPhone, visit: forThisVisit }, now);

/** Follows changes made in another tab of the app: answers are added, an erased draft is gone here too. */
export function followOtherTabs(): () => void {
  const stops = CATALOGUE.map(({ id }) => onStorageChange(keyOf(id), () => useDrafts.getState().load()));
  return () => {
    for (const stop of stops) stop();
  };
}

/** For 「すべて消す」: nothing of a check stays in memory or on the phone. */
export function forgetAnswers(): void {
  for (const { id } of CATALOGUE) useDrafts.getState().discard(id);
  useDrafts.setState(useDrafts.getInitialState(), true);
}
