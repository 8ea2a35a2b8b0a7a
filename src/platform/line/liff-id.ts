/**
 * The LIFF ID to start the SDK with. With one LIFF app per tab, a person may have opened one tab and be reading
 * another: the app whose access token is stored is the one that is open. Otherwise the tab's own, else the first.
 */
export function liffIdFor(
  pathname: string,
  ids: { stressCheck: string; videos: string; consultation: string; news: string },
  hasToken: (liffId: string) => boolean,
): string {
  const ofTab: Record<string, string> = {
    videos: ids.videos,
    consultation: ids.consultation,
    news: ids.news,
  };
  const tab = Object.entries(ofTab).find(([name]) => name === pathname.split('/')[1])?.[1] || ids.stressCheck;
  if (hasToken(tab)) return tab;
  return Object.values(ids).find((id) => id !== '' && hasToken(id)) ?? tab;
}
