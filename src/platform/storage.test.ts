// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  eraseEverything,
  forThisVisit,
  KEY_PREFIX,
  onStorageChange,
  onThisPhone,
  safeStorage,
} from '#platform/storage.ts';

type Area = 'localStorage' | 'sessionStorage';

/** A phone whose storage refuses the named calls; the others work on a map. */
function refusing(...calls: readonly ('getItem' | 'setItem' | 'removeItem')[]) {
  const map = new Map<string, string>();
  const guarded = <T>(call: (typeof calls)[number], work: () => T): T => {
    if (calls.includes(call)) throw new DOMException('refused', 'QuotaExceededError');
    return work();
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => guarded('getItem', () => map.get(key) ?? null),
    setItem: (key: string, text: string) => guarded('setItem', () => map.set(key, text)),
    removeItem: (key: string) => guarded('removeItem', () => map.delete(key)),
  });
  return map;
}

/** Blocked cookies: even to name the storage throws. */
const blocked = (area: Area) =>
  vi.spyOn(window, area, 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('safeStorage', () => {
  it.each(['localStorage', 'sessionStorage'] as const)('keeps text in %s under our prefix', (area) => {
    const storage = safeStorage(area);
    expect(storage.read('note')).toBeNull();
    expect(storage.write('note', 'a')).toBe(true);
    expect(window[area].getItem('kokoro.note')).toBe('a');
    expect(storage.read('note')).toBe('a');
    storage.remove('note');
    expect(window[area].getItem('kokoro.note')).toBeNull();
    expect(storage.read('note')).toBeNull();
  });

  it('reads no key without our prefix', () => {
    localStorage.setItem('note', 'of another app');
    expect(safeStorage('localStorage').read('note')).toBeNull();
    expect(KEY_PREFIX).toBe('kokoro.');
  });

  it.each(['localStorage', 'sessionStorage'] as const)('works in memory where %s itself throws', (area) => {
    blocked(area);
    const storage = safeStorage(area);
    expect(storage.read('note')).toBeNull();
    expect(storage.write('note', 'a')).toBe(false);
    expect(storage.read('note')).toBe('a');
    storage.remove('note');
    expect(storage.read('note')).toBeNull();
  });

  it.each([
    ['getItem', ['getItem']],
    ['setItem', ['setItem']],
    ['getItem and setItem', ['getItem', 'setItem']],
  ] as const)('keeps the text in memory and says so where %s throws', (_, calls) => {
    refusing(...calls);
    const storage = safeStorage('localStorage');
    expect(storage.write('note', 'a')).toBe(false);
    expect(storage.read('note')).toBe('a');
    expect(storage.write('note', 'b')).toBe(false);
    expect(storage.read('note')).toBe('b');
  });

  it('forgets the copy in memory even where removeItem throws', () => {
    const map = refusing('removeItem', 'setItem');
    const storage = safeStorage('localStorage');
    storage.write('note', 'a');
    expect(() => storage.remove('note')).not.toThrow();
    expect(storage.read('note')).toBeNull();
    expect(map.size).toBe(0);
  });

  it('says false where the phone swallows the text without a word', () => {
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} });
    const storage = safeStorage('localStorage');
    expect(storage.write('note', 'a')).toBe(false);
    expect(storage.read('note')).toBe('a');
  });

  it('reads what was written last when a full phone still holds an older text', () => {
    const map = refusing('setItem');
    map.set('kokoro.note', 'old');
    const storage = safeStorage('localStorage');
    expect(storage.read('note')).toBe('old');
    expect(storage.write('note', 'new')).toBe(false);
    expect(storage.read('note')).toBe('new');
  });

  it('leaves memory as soon as the phone stores again', () => {
    const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const storage = safeStorage('localStorage');
    storage.write('note', 'in memory');
    refused.mockRestore();
    expect(storage.write('note', 'stored')).toBe(true);
    localStorage.removeItem('kokoro.note');
    expect(storage.read('note')).toBeNull();
  });

  it('keeps what is for this visit apart from what is for this phone', () => {
    onThisPhone.write('note', 'phone');
    expect(forThisVisit.read('note')).toBeNull();
    forThisVisit.write('note', 'visit');
    expect(onThisPhone.read('note')).toBe('phone');
  });
});

describe('onStorageChange', () => {
  it.each([
    ['the key', 'kokoro.note', 1],
    ['all keys at once', null, 1],
    ['another key', 'kokoro.other', 0],
    ['the same key of another app', 'note', 0],
  ])('speaks of %s', (_, key, calls) => {
    const changed = vi.fn();
    const stop = onStorageChange('note', changed);
    window.dispatchEvent(new StorageEvent('storage', { key }));
    expect(changed).toHaveBeenCalledTimes(calls);
    stop();
    window.dispatchEvent(new StorageEvent('storage', { key }));
    expect(changed).toHaveBeenCalledTimes(calls);
  });
});

describe('eraseEverything', () => {
  it.each(['localStorage', 'sessionStorage'] as const)(
    "removes our keys and LINE's from %s, and no other app's",
    async (area) => {
      window[area].setItem('kokoro.draft.k6', '{}');
      window[area].setItem('LIFF_STORE:1234567890-AbcdEfgh:accessToken', 'secret');
      window[area].setItem('LIFF_STORE:isInClient', '1');
      window[area].setItem('someone-else', 'stays');
      await eraseEverything();
      expect(Object.keys(window[area])).toEqual(['someone-else']);
    },
  );

  it('empties the other storage where one is blocked', async () => {
    sessionStorage.setItem('kokoro.draft.k6', '{}');
    blocked('localStorage');
    await eraseEverything();
    expect(sessionStorage.getItem('kokoro.draft.k6')).toBeNull();
  });

  it("expires every cookie, LINE's among them", async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: what LINE's SDK leaves
    document.cookie = 'LIFF_STORE:expires:1234567890-AbcdEfgh=1; path=/';
    // biome-ignore lint/suspicious/noDocumentCookie: a second one, so that the first is not all
    document.cookie = 'other=2; path=/';
    expect(document.cookie).toContain('LIFF_STORE');
    await eraseEverything();
    // The simulated browser drops an expired cookie a millisecond later.
    await vi.waitFor(() => expect(document.cookie).toBe(''));
  });

  it('deletes databases, caches and service workers', async () => {
    const deleteDatabase = vi.fn();
    const deleteCache = vi.fn(async () => true);
    const unregister = vi.fn(async () => true);
    vi.stubGlobal('indexedDB', { databases: async () => [{ name: 'a' }, { name: 'b' }], deleteDatabase });
    vi.stubGlobal('caches', { keys: async () => ['c'], delete: deleteCache });
    const serviceWorker = { getRegistrations: async () => [{ unregister }] };
    vi.stubGlobal('navigator', { serviceWorker });
    await eraseEverything();
    expect(deleteDatabase.mock.calls).toEqual([['a'], ['b']]);
    expect(deleteCache).toHaveBeenCalledWith('c');
    expect(unregister).toHaveBeenCalledTimes(1);
  });

  it('never throws where everything is refused', async () => {
    blocked('localStorage');
    blocked('sessionStorage');
    vi.spyOn(document, 'cookie', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const refused = async () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('indexedDB', { databases: refused });
    vi.stubGlobal('caches', { keys: refused });
    vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: refused } });
    await expect(eraseEverything()).resolves.toBeUndefined();
  });
});
