import type { Schedule, Season } from '#domain/consultation/schedule.ts';

export type Channel = 'tel' | 'line' | 'chat' | 'chatbot' | 'web';

/** `caller-pays` is the ordinary call charge; `navi-dial` costs extra and lies outside flat-rate plans (0570). */
export type Cost = 'free-call' | 'navi-dial' | 'caller-pays' | 'free-online' | 'unknown';

/** How urgent the need is that a desk is made for; `portal` and `info` are pages and programs, not desks. */
type Tier =
  | 'immediate'
  | 'crisis'
  | 'urgent'
  | 'standard'
  | 'slow'
  | 'seasonal'
  | 'info'
  | 'portal'
  | 'accessibility';

/**
 * How far a contact is proven: a person opened the operator's page on the day of the check, two independent
 * documents agree, or only one document says so.
 */
export type Evidence = 'operator-page' | 'two-sources' | 'single-source';

/** `number` is what is dialled (digits, or # and digits); `display` is the same number with hyphens. */
export interface Phone {
  readonly number: string;
  readonly display: string;
}

/** A further number of the same desk; `use` says in Japanese when to take it. */
interface OtherPhone extends Phone {
  readonly use: string;
}

export interface Source {
  readonly title: string;
  readonly url: string;
}

/** One consultation service as the phone gets it: no staff-only field, nothing unproven. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly operator: string;
  readonly channel: Channel;
  /** Absent where only one document gives the number: then `url` is the only way in. */
  readonly phone?: Phone;
  readonly otherPhones: readonly OtherPhone[];
  readonly lineUrl?: string;
  readonly url?: string;
  readonly hours: {
    /** Japanese, as the person reads it. */
    readonly text: string;
    /** null: the hours differ by place, by week, or are not known well enough to compute with. */
    readonly schedule: Schedule | null;
    readonly isSingleSource: boolean;
  };
  readonly cost: Cost;
  /** true only where a document says 匿名; null where none speaks of it. */
  readonly isAnonymous: boolean | null;
  /** What a caller must know before the tap, in Japanese: IP電話不可 and the like. */
  readonly limits: readonly string[];
  readonly audience: readonly string[];
  /** A desk that takes anyone: no limit of age, sex, language or kind of trouble. */
  readonly isForEveryone: boolean;
  /** BCP 47 codes, the service's first language first. */
  readonly languages: readonly string[];
  readonly tier: Tier;
  /** JIS codes '01'–'47'; empty for the whole country. */
  readonly prefectures: readonly string[];
  /** Only for lines that exist in certain weeks: outside of these days the row is not offered. */
  readonly seasons?: readonly Season[];
  /** A service that every telephone can dial, for `#nnnn` numbers. */
  readonly alternativeId?: string;
  readonly note?: string;
  readonly evidence: Evidence;
  /** Day of the last check, YYYY-MM-DD. */
  readonly checkedOn: string;
  readonly source: Source;
}
