import { isInSeason, isRoundTheClock, openState } from '#domain/consultation/open-now.ts';
import type { Channel, Cost, Service } from '#domain/consultation/service.ts';

/** A person who answers comes before a page to read, and both before a program that answers. */
const CHANNEL_RANK: Readonly<Record<Channel, number>> = { tel: 0, line: 0, chat: 0, web: 1, chatbot: 2 };

const STATE_RANK = { open: 0, closing: 0, unknown: 1, closed: 2 } as const;

const COST_RANK: Readonly<Record<Cost, number>> = {
  'free-call': 0,
  'free-online': 0,
  unknown: 1,
  'caller-pays': 2,
  'navi-dial': 2,
};

const stateRank = ({ hours }: Service, at: Date | null): number => {
  if (at) return STATE_RANK[openState(hours.schedule, at).state];
  return isRoundTheClock(hours.schedule) ? STATE_RANK.open : STATE_RANK.unknown;
};

const anonymityRank = ({ isAnonymous }: Service): number => (isAnonymous ? 0 : isAnonymous === null ? 1 : 2);

const isMine = ({ prefectures }: Service, prefecture: string | null): boolean =>
  prefecture !== null && prefectures.includes(prefecture);

/** A row of other prefectures does not answer from here, however open and free it is. */
const isElsewhere = (service: Service, prefecture: string | null): boolean =>
  service.prefectures.length > 0 && !isMine(service, prefecture);

/**
 * Ranks, smaller first and the first difference decides: person, page, program; served from here; open, unknown,
 * closed; free; anonymous; of my prefecture; checked later.
 */
function ranksOf(service: Service, at: Date | null, prefecture: string | null): number[] {
  return [
    CHANNEL_RANK[service.channel],
    isElsewhere(service, prefecture) ? 1 : 0,
    stateRank(service, at),
    COST_RANK[service.cost],
    anonymityRank(service),
    isMine(service, prefecture) ? 0 : 1,
    // Days as one number: 20261121.
    -Number(service.checkedOn.replace(/-/g, '')),
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, rank] of a.entries()) {
    const difference = rank - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const sortByRanks = (services: readonly Service[], ranks: (service: Service) => number[]): Service[] =>
  services
    .map((service) => ({ service, ranks: ranks(service) }))
    .sort((a, b) => compareRanks(a.ranks, b.ranks))
    .map(({ service }) => service);

/**
 * The list in the order in which a person should see it; rows of the same rank keep their order. Without an instant
 * (the prerendered page), round-the-clock lines count as open and no other line does. `prefecture` is a JIS code,
 * or null where it is not known. Hides nothing. Never throws.
 */
export const orderServices = (
  services: readonly Service[],
  at: Date | null,
  prefecture: string | null = null,
): Service[] => sortByRanks(services, (service) => ranksOf(service, at, prefecture));

/**
 * Desks that a person can be handed to at this instant, best first: people who speak Japanese, for anyone, taking
 * callers now, by a contact that two documents prove; those whose hours two documents prove come first. Without an
 * instant, only round-the-clock desks. May be empty. Never throws.
 */
export function primaryDesks(
  services: readonly Service[],
  at: Date | null,
  prefecture: string | null = null,
): Service[] {
  const reachable = services.filter(
    (service) =>
      service.isForEveryone &&
      CHANNEL_RANK[service.channel] === CHANNEL_RANK.tel &&
      service.evidence !== 'single-source' &&
      service.languages.includes('ja') &&
      !isElsewhere(service, prefecture) &&
      (at === null || isInSeason(service.seasons, at)) &&
      stateRank(service, at) === STATE_RANK.open,
  );
  return sortByRanks(reachable, (service) => [
    service.hours.isSingleSource ? 1 : 0,
    ...ranksOf(service, at, prefecture),
  ]);
}
