import type { Evidence, Source } from '#domain/consultation/service.ts';

/** Ids of the topic chips, in the order of the chips; `talk` is 話すこと・相談. */
export const VIDEO_TOPICS = ['mood', 'sleep', 'work', 'family', 'youth', 'relax', 'talk'] as const;
export type VideoTopic = (typeof VIDEO_TOPICS)[number];

interface BaseVideo {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly topics: readonly VideoTopic[];
  /** One to three short Japanese sentences, for those who do not play it. */
  readonly summary: string;
  readonly language: 'ja' | 'en';
  /** For whom it was made, in Japanese. */
  readonly audience: readonly string[];
  /** JIS code where it was made for one prefecture. */
  readonly prefecture: string | null;
  readonly durationSec: number | null;
  /** As exact as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published: string | null;
  /** What has changed since it was made. */
  readonly caution?: string;
  readonly evidence: Evidence;
  readonly checkedOn: string;
  readonly source: Source;
}

/** Playable here after a tap: the id of the film is proven. */
export interface Video extends BaseVideo {
  readonly youtubeId: string;
  readonly watchUrl: string;
}

/** Not playable here: opens the owner's page, where the film is. */
export interface VideoLink extends BaseVideo {
  readonly url: string;
}

/** One player with a channel's newest films. */
interface VideoList {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly summary: string;
  readonly embedUrl: string;
  /** The owner's page, for when the player stays empty. */
  readonly url: string;
  readonly evidence: Evidence;
  readonly checkedOn: string;
  readonly source: Source;
}

export interface Videos {
  readonly videos: readonly Video[];
  readonly lists: readonly VideoList[];
  readonly links: readonly VideoLink[];
}
