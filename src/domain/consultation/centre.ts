import type { Cost, Evidence, Phone, Source } from '#domain/consultation/service.ts';

/** A centre, a city's centre or a helpline of one prefecture. No hours are computed for these. */
export interface LocalDesk {
  readonly name: string;
  /** Absent where fewer than two documents give the number. */
  readonly phone?: Phone;
  /** What the number is for, in Japanese: 面接相談の予約 and the like. */
  readonly use?: string;
  readonly hoursText?: string;
  readonly url?: string;
  readonly evidence: Evidence;
}

interface Helpline extends LocalDesk {
  readonly phone: Phone;
  readonly cost: Cost;
  readonly audience?: string;
  readonly note?: string;
}

interface CityDesk extends LocalDesk {
  readonly city: string;
}

export interface PrefectureCentre {
  /** JIS code '01'–'47'. */
  readonly code: string;
  readonly prefecture: string;
  readonly centre: LocalDesk;
  readonly helplines: readonly Helpline[];
  /** Hours of the nationwide number こころの健康相談統一ダイヤル for callers from here; null where not proven. */
  readonly unifiedDialHours: string | null;
  readonly cities: readonly CityDesk[];
}

export interface Centres {
  /** The operator's own list of all centres: the way in wherever a number is missing. */
  readonly officialList: Source;
  readonly checkedOn: string;
  /** All 47, by code. */
  readonly prefectures: readonly PrefectureCentre[];
}
