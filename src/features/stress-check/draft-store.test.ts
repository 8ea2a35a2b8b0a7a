// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeDraft } from '#features/stress-check/draft.ts';
import {
  createDraftStore,
  followOtherTabs,
  forgetAnswers,
  useDrafts,
} from '#features/stress-check/draft-store.ts';

const NOW = Date.parse('2026-11-21T12:00:00+09:00');
const DAY_MS = 24 * 60 * 60 * 1000;
const clock = () => new Date(NOW);

/** A storage as a map; `isFull` makes it keep what it has and refuse the rest, in memory as the real one does. */
function place() {
  const map = new Map<string, string>();
  const memory = new Map<string, string>();
  const self = {
    map,
    isFull: false,
    read: (key: string) => memory.get(key) ?? map.get(key) ?? null,
    write: (key: string, text: string) => {
      (self.isFull ? memory : map).set(key, text);
      if (!self.isFull) memory.delete(key);
      return !self.isFull;
    },
    remove: (key: string) => {
      map.delete(key);
      memory.delete(key);
    },
  };
  return self;
}

const device = () => ({ phone: place(), visit: place() });

/** A tab of the app, live: it has read what is stored. */
function openTab(places: ReturnType<typeof device>, at = clock) {
  const store = createDraftStore(places, at);
  store.getState().load();
  return store;
}

const answersOf = (store: ReturnType<typeof openTab>, id: 'k6' | 'bjsq-57' = 'k6') =>
  store.getState().drafts[id]?.answers;

const storedAnswers = (text: string | undefined): unknown => JSON.parse(text ?? '{}').data?.answers;

const newer = JSON.stringify({ v: 2, savedAt: NOW, data: { replies: [1] } });

describe('createDraftStore', () => {
  it('starts as the prerendered page, whatever is stored', () => {
    const places = device();
    openTab(places).getState().answer('k6', 'K1', 2);
    expect(createDraftStore(places, clock).getState()).toMatchObject({
      drafts: {},
      current: null,
      isKept: true,
    });
  });

  it('stores every answer at once, and goes on with it after a reload', () => {
    const places = device();
    const store = openTab(places);
    store.getState().answer('k6', 'K1', 2);
    store.getState().answer('k6', 'K2', 0);
    expect(openTab(places).getState().drafts.k6?.at).toBe('K2');
    store.getState().moveTo('k6', 'K3');
    expect(storedAnswers(places.phone.map.get('draft.k6'))).toEqual({ K1: 2, K2: 0 });
    expect(openTab(places).getState()).toMatchObject({
      drafts: { k6: { answers: { K1: 2, K2: 0 }, sex: null, at: 'K3' } },
      current: 'k6',
      isRefused: false,
      isDamaged: false,
      isNewer: false,
    });
  });

  it('keeps the checks apart, and knows which was answered last', () => {
    const places = device();
    const store = openTab(places);
    store.getState().answer('k6', 'K1', 2);
    store.getState().chooseSex('bjsq-57', 'female');
    store.getState().answer('bjsq-57', 'A1', 4);
    const reloaded = openTab(places);
    expect(answersOf(reloaded)).toEqual({ K1: 2 });
    expect(reloaded.getState().drafts['bjsq-57']).toEqual({ answers: { A1: 4 }, sex: 'female', at: 'A1' });
    expect(reloaded.getState().current).toBe('bjsq-57');
  });

  it('replaces an answer that is changed', () => {
    const store = openTab(device());
    store.getState().answer('k6', 'K1', 2);
    store.getState().answer('k6', 'K1', 4);
    expect(answersOf(store)).toEqual({ K1: 4 });
  });

  it('adds the answers of two tabs to each other, item by item', () => {
    const places = device();
    const one = openTab(places);
    const other = openTab(places);
    one.getState().answer('k6', 'K1', 1);
    other.getState().answer('k6', 'K2', 2);
    one.getState().answer('k6', 'K3', 3);
    other.getState().answer('k6', 'K1', 4);
    expect(storedAnswers(places.phone.map.get('draft.k6'))).toEqual({ K1: 4, K2: 2, K3: 3 });
    expect(answersOf(other)).toEqual({ K1: 4, K2: 2, K3: 3 });
  });

  it('does not bring back what another tab has erased', () => {
    const places = device();
    const one = openTab(places);
    const other = openTab(places);
    one.getState().answer('k6', 'K1', 1);
    other.getState().load();
    other.getState().discard('k6');
    one.getState().answer('k6', 'K2', 2);
    expect(storedAnswers(places.phone.map.get('draft.k6'))).toEqual({ K2: 2 });
  });

  it.each([
    ['seven days', 7 * DAY_MS, { K1: 2 }],
    ['a millisecond more', 7 * DAY_MS + 1, undefined],
    ['two days in the future', -2 * DAY_MS, undefined],
  ])('after %s finds %j', (_, age, answers) => {
    const places = device();
    places.phone.map.set('draft.k6', writeDraft({ answers: { K1: 2 }, sex: null, at: null }, NOW - age));
    places.phone.map.set('draft.current', 'k6');
    const store = openTab(places);
    expect(answersOf(store)).toEqual(answers);
    expect(store.getState().current).toBe(answers ? 'k6' : null);
    expect(places.phone.map.has('draft.k6')).toBe(answers !== undefined);
  });

  it('starts anew on an expired draft instead of adding to it', () => {
    const places = device();
    places.phone.map.set(
      'draft.k6',
      writeDraft({ answers: { K1: 2 }, sex: null, at: null }, NOW - 8 * DAY_MS),
    );
    const store = createDraftStore(places, clock);
    store.getState().answer('k6', 'K2', 3);
    expect(answersOf(store)).toEqual({ K2: 3 });
  });

  it('counts the seven days from the last change', () => {
    const places = device();
    openTab(places, () => new Date(NOW - 6 * DAY_MS))
      .getState()
      .answer('k6', 'K1', 1);
    openTab(places, () => new Date(NOW))
      .getState()
      .answer('k6', 'K2', 2);
    expect(answersOf(openTab(places, () => new Date(NOW + 6 * DAY_MS)))).toEqual({ K1: 1, K2: 2 });
  });

  it('tells of damaged text and keeps the answers that can be read', () => {
    const places = device();
    places.phone.map.set(
      'draft.k6',
      JSON.stringify({ v: 1, savedAt: NOW, data: { answers: { K1: 2, K2: '3' } } }),
    );
    const store = openTab(places);
    expect(store.getState().isDamaged).toBe(true);
    expect(answersOf(store)).toEqual({ K1: 2 });
    store.getState().answer('k6', 'K2', 3);
    store.getState().load();
    expect(store.getState().isDamaged).toBe(false);
  });

  it('tells of unreadable text, and shows no draft for it', () => {
    const places = device();
    places.phone.map.set('draft.k6', '{"v":1,');
    expect(openTab(places).getState()).toMatchObject({ drafts: {}, isDamaged: true, isNewer: false });
  });

  it('shows no draft where nothing was answered', () => {
    const places = device();
    openTab(places).getState().moveTo('k6', 'K1');
    expect(openTab(places).getState().drafts).toEqual({});
  });

  it('leaves the draft of a newer version untouched, and works beside it', () => {
    const places = device();
    places.phone.map.set('draft.k6', newer);
    const store = openTab(places);
    expect(store.getState()).toMatchObject({ drafts: {}, isNewer: true });
    store.getState().answer('k6', 'K1', 1);
    store.getState().answer('k6', 'K2', 2);
    expect(answersOf(store)).toEqual({ K1: 1, K2: 2 });
    expect(store.getState().isNewer).toBe(true);
    expect(places.phone.map.get('draft.k6')).toBe(newer);
  });

  it('does not lose the answers beside a newer draft on the way to the result', () => {
    const places = device();
    places.phone.map.set('draft.k6', newer);
    const store = openTab(places);
    store.getState().answer('k6', 'K1', 1);
    store.getState().load();
    expect(answersOf(store)).toEqual({ K1: 1 });
    expect(store.getState().current).toBe('k6');
  });

  it.each(['nothing', 'newest', '', 'k7', '__proto__'])('shows no result for the stored check "%s"', (id) => {
    const places = device();
    openTab(places).getState().answer('k6', 'K1', 1);
    places.phone.map.set('draft.current', id);
    expect(openTab(places).getState().current).toBeNull();
  });

  it('goes on in memory where the phone refuses, says so, and takes it back when it stores again', () => {
    const places = device();
    const store = openTab(places);
    store.getState().answer('k6', 'K1', 1);
    places.phone.isFull = true;
    store.getState().answer('k6', 'K2', 2);
    store.getState().answer('k6', 'K3', 3);
    expect(store.getState().isRefused).toBe(true);
    expect(answersOf(store)).toEqual({ K1: 1, K2: 2, K3: 3 });
    store.getState().load();
    expect(answersOf(store)).toEqual({ K1: 1, K2: 2, K3: 3 });
    places.phone.isFull = false;
    store.getState().answer('k6', 'K4', 4);
    expect(store.getState().isRefused).toBe(false);
    expect(storedAnswers(places.phone.map.get('draft.k6'))).toEqual({ K1: 1, K2: 2, K3: 3, K4: 4 });
  });

  it('discards one check and leaves the other', () => {
    const places = device();
    const store = openTab(places);
    store.getState().answer('bjsq-57', 'A1', 4);
    store.getState().answer('k6', 'K1', 1);
    store.getState().discard('k6');
    expect(store.getState().drafts.k6).toBeUndefined();
    expect(store.getState().current).toBeNull();
    expect(answersOf(store, 'bjsq-57')).toEqual({ A1: 4 });
    expect([...places.phone.map.keys()]).toEqual(['draft.bjsq-57']);
  });

  it('discards what a tab that keeps nothing has left in either place', () => {
    const places = device();
    const store = openTab(places);
    store.getState().answer('k6', 'K1', 1);
    places.visit.map.set('draft.k6', places.phone.map.get('draft.k6') ?? '');
    store.getState().discard('k6');
    expect([...places.phone.map.keys(), ...places.visit.map.keys()]).toEqual([]);
  });

  describe('keep', () => {
    it('moves everything from the phone to this visit, where later answers go too', () => {
      const places = device();
      const store = openTab(places);
      store.getState().answer('k6', 'K1', 1);
      store.getState().keep(false);
      expect(places.phone.map.size).toBe(0);
      store.getState().answer('k6', 'K2', 2);
      expect(places.phone.map.size).toBe(0);
      expect(storedAnswers(places.visit.map.get('draft.k6'))).toEqual({ K1: 1, K2: 2 });
      expect(store.getState().isKept).toBe(false);
    });

    it('survives a reload in this visit, and is forgotten with it', () => {
      const places = device();
      const store = openTab(places);
      store.getState().keep(false);
      store.getState().answer('k6', 'K1', 1);
      expect(openTab(places).getState()).toMatchObject({
        isKept: false,
        current: 'k6',
        drafts: { k6: { answers: { K1: 1 } } },
      });
      places.visit.map.clear();
      expect(openTab(places).getState()).toMatchObject({ isKept: true, current: null, drafts: {} });
    });

    it('moves everything back, and leaves nothing behind', () => {
      const places = device();
      const store = openTab(places);
      store.getState().keep(false);
      store.getState().answer('k6', 'K1', 1);
      store.getState().keep(true);
      expect(places.visit.map.size).toBe(0);
      expect(openTab(places).getState()).toMatchObject({ isKept: true, current: 'k6' });
      expect(storedAnswers(places.phone.map.get('draft.k6'))).toEqual({ K1: 1 });
    });
  });
});

describe('useDrafts', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    useDrafts.setState(useDrafts.getInitialState(), true);
  });
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  const inOtherTab = (key: string, text: string | null) => {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    window.dispatchEvent(new StorageEvent('storage', { key }));
  };

  it('is kept on this phone under our prefix', () => {
    useDrafts.getState().answer('k6', 'K1', 1);
    expect(Object.keys(localStorage).sort()).toEqual(['kokoro.draft.current', 'kokoro.draft.k6']);
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  describe('followOtherTabs', () => {
    it('takes over what another tab answers or erases, until it is stopped', () => {
      const stop = followOtherTabs();
      const text = (K1: number) => writeDraft({ answers: { K1 }, sex: null, at: null }, Date.now());
      inOtherTab('kokoro.draft.k6', text(1));
      expect(useDrafts.getState().drafts.k6?.answers).toEqual({ K1: 1 });
      inOtherTab('kokoro.draft.k6', null);
      expect(useDrafts.getState().drafts.k6).toBeUndefined();
      stop();
      inOtherTab('kokoro.draft.k6', text(2));
      expect(useDrafts.getState().drafts.k6).toBeUndefined();
    });

    it('looks at no other key', () => {
      const load = vi.fn();
      useDrafts.setState({ load });
      const stop = followOtherTabs();
      inOtherTab('kokoro.settings', '{}');
      expect(load).not.toHaveBeenCalled();
      inOtherTab('kokoro.draft.bjsq-57', null);
      expect(load).toHaveBeenCalledTimes(1);
      stop();
    });
  });

  describe('forgetAnswers', () => {
    it.each([true, false])('leaves nothing on the phone or in memory (kept on the phone: %s)', (isKept) => {
      useDrafts.getState().keep(isKept);
      useDrafts.getState().answer('k6', 'K1', 1);
      useDrafts.getState().chooseSex('bjsq-57', 'male');
      useDrafts.getState().answer('bjsq-57', 'A1', 1);
      forgetAnswers();
      const left = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
      expect(left).not.toMatch(/K1|A1|k6|bjsq|male/);
      expect(useDrafts.getState()).toMatchObject({ drafts: {}, current: null, isKept: true });
      useDrafts.getState().load();
      expect(useDrafts.getState()).toMatchObject({ drafts: {}, current: null });
    });

    it('leaves nothing in the memory that stands in for a phone without storage', () => {
      const blocked = (['localStorage', 'sessionStorage'] as const).map((area) =>
        vi.spyOn(window, area, 'get').mockImplementation(() => {
          throw new DOMException('denied', 'SecurityError');
        }),
      );
      useDrafts.getState().answer('k6', 'K1', 1);
      expect(useDrafts.getState()).toMatchObject({ isRefused: true, drafts: { k6: { answers: { K1: 1 } } } });
      forgetAnswers();
      useDrafts.getState().load();
      expect(useDrafts.getState()).toMatchObject({ drafts: {}, current: null, isRefused: false });
      for (const spy of blocked) spy.mockRestore();
    });
  });
});
