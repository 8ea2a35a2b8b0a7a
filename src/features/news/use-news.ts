import { newsHosts, snapshot } from 'virtual:content/news';
import { useCallback, useEffect, useState } from 'react';
import { type NewsFile, parseNewsFile } from '#domain/news/news-item.ts';
import { fetchText } from '#platform/network.ts';

const FILE = '/news/latest.json';
const LIMIT_MS = 8000;

interface News {
  file: NewsFile;
  /** True when the newest file could not be read: then `file` is what the app was built with. */
  isStale: boolean;
  reload: () => void;
}

/** The news file of our own site; until it is here, and whenever it cannot be read, the built-in snapshot. */
export function useNews(): News {
  const [file, setFile] = useState<NewsFile>(snapshot);
  const [isStale, setIsStale] = useState(false);
  const load = useCallback(async () => {
    try {
      const fetched = parseNewsFile(await fetchText(FILE, LIMIT_MS), newsHosts);
      if (!fetched) throw new Error('no usable item');
      setFile(fetched);
      setIsStale(false);
    } catch {
      setIsStale(true);
    }
  }, []);
  useEffect(() => {
    void load();
  }, [load]);
  return { file, isStale, reload: () => void load() };
}
