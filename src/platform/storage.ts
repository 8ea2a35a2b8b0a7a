/**
 * The only door to the browser's storage. Reading the property, reading a key and writing it may each throw
 * (private mode, blocked cookies, full quota): then values live in memory until the page closes.
 */
export interface Storage {
  read(key: string): string | null;
  /** True only if the text is really stored: it is read back before anybody says "saved". */
  write(key: string, text: string): boolean;
  remove(key: string): void;
}

type Area = 'localStorage' | 'sessionStorage';

/** Every key of ours starts with this, so that 「すべて消す」 finds them all and no other app's. */
export const KEY_PREFIX = 'kokoro.';

/** A storage that never throws. Falls back to memory, key by key, and says so through `write`'s answer. */
export function safeStorage(area: Area): Storage {
  const memory = new Map<string, string>();
  return {
    read(key) {
      try {
        // What a full phone refused is newer than what it still holds.
        return memory.get(key) ?? window[area].getItem(KEY_PREFIX + key);
      } catch {
        return memory.get(key) ?? null;
      }
    },
    write(key, text) {
      try {
        window[area].setItem(KEY_PREFIX + key, text);
        if (window[area].getItem(KEY_PREFIX + key) === text) {
          memory.delete(key);
          return true;
        }
      } catch {
        // Falls through to memory: an answer must not be lost because a phone refuses to store it.
      }
      memory.set(key, text);
      return false;
    },
    remove(key) {
      memory.delete(key);
      try {
        window[area].removeItem(KEY_PREFIX + key);
      } catch {
        // Nothing stored where nothing can be stored.
      }
    },
  };
}

export const onThisPhone = safeStorage('localStorage');
export const forThisVisit = safeStorage('sessionStorage');

/** Calls back when another tab of the app changed or cleared a key. Returns the way to stop. */
export function onStorageChange(key: string, changed: () => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === null || event.key === KEY_PREFIX + key) changed();
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

/**
 * Removes what this app and LINE's SDK may have left on the phone: keys of both, cookies, databases, caches
 * and service workers. Works without network. Never throws.
 */
export async function eraseEverything(): Promise<void> {
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = window[area];
      for (const key of Object.keys(storage)) {
        if (key.startsWith(KEY_PREFIX) || key.startsWith('LIFF_STORE')) storage.removeItem(key);
      }
    } catch {
      // A storage that cannot be opened holds nothing of ours.
    }
  }
  try {
    for (const cookie of document.cookie.split(';')) {
      const name = cookie.split('=')[0]?.trim();
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in LINE's browsers
      if (name) document.cookie = `${name}=; max-age=0; path=/`;
    }
  } catch {
    // Cookies are switched off.
  }
  await Promise.allSettled([
    (async () => {
      const databases = (await window.indexedDB?.databases?.()) ?? [];
      for (const { name } of databases) if (name) window.indexedDB.deleteDatabase(name);
    })(),
    (async () => {
      const names = (await window.caches?.keys()) ?? [];
      await Promise.all(names.map((name) => window.caches.delete(name)));
    })(),
    (async () => {
      const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
      await Promise.all(workers.map((worker) => worker.unregister()));
    })(),
  ]);
}
