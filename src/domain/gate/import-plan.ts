import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts';
import type { Stay } from '../stay.ts';
import { occupiedBy, type RememberedStay, takesNights } from './live-stays.ts';
import type { ImportedStay } from './verbs.ts';

export type KnownImport = { readonly code: string; readonly uid: string; readonly stay: Stay };

export type ImportPlan = {
  /** Codes of imported stays that the feed no longer has, or has on other dates. */
  readonly release: readonly string[];
  /** Free pieces to block. A piece that is not the whole event has its own uid: `{uid}#{checkIn}`. */
  readonly add: readonly { readonly uid: string; readonly stay: Stay; readonly summary: string }[];
  readonly conflicts: readonly { readonly uid: string; readonly stay: Stay; readonly withCode: string }[];
  readonly moved: number;
};

/**
 * What an import must do so that the gate's blocks are the feed's stays. A stay that overlaps one of ours is a conflict, and still blocks
 * its free remainder. Past nights are left alone: a channel drops them from its feed.
 */
export function planImport(input: {
  readonly feed: readonly ImportedStay[];
  readonly known: readonly KnownImport[];
  readonly live: Iterable<RememberedStay>;
  readonly today: CalendarDate;
  readonly now: number;
}): ImportPlan {
  const { feed, known, today, now } = input;
  const ours = new Set(known.map(({ code }) => code));
  const others = [...input.live].filter((stay) => takesNights(stay, now) && !ours.has(stay.code));
  const conflicts: { uid: string; stay: Stay; withCode: string }[] = [];
  const wanted = feed
    .filter(({ stay }) => stay.checkOut > today && stay.checkIn < stay.checkOut)
    .flatMap((event) => {
      const inTheWay = others.filter((other) => overlapsOccupied(event.stay, other));
      for (const other of inTheWay)
        conflicts.push({ uid: event.uid, stay: event.stay, withCode: other.code });
      return inTheWay.length === 0 ? [event] : freePieces(event, inTheWay);
    });
  const wantedKeys = new Set(wanted.map(keyOf));
  const knownKeys = new Set(known.map(keyOf));
  const future = known.filter(({ stay }) => stay.checkOut > today);
  const release = future.filter((one) => !wantedKeys.has(keyOf(one)));
  const add = wanted.filter((one) => !knownKeys.has(keyOf(one)));
  const releasedUids = new Set(release.map(({ uid }) => uid));
  return {
    release: release.map(({ code }) => code),
    add,
    conflicts,
    moved: add.filter(({ uid }) => releasedUids.has(uid)).length,
  };
}

const keyOf = ({ uid, stay }: { readonly uid: string; readonly stay: Stay }): string =>
  `${uid}|${stay.checkIn}|${stay.checkOut}`;

function overlapsOccupied(stay: Stay, other: RememberedStay): boolean {
  const taken = occupiedBy(other.stay, other.turnoverNights);
  return stay.checkIn < taken.to && taken.from < stay.checkOut;
}

/** The runs of nights of an event that nobody of ours has. */
function freePieces(event: ImportedStay, inTheWay: readonly RememberedStay[]): ImportedStay[] {
  const free = Array.from({ length: daysBetween(event.stay.checkIn, event.stay.checkOut) }, (_, index) => {
    const night = addDays(event.stay.checkIn, index);
    return inTheWay.every(
      (other) => !overlapsOccupied({ checkIn: night, checkOut: addDays(night, 1) }, other),
    );
  });
  const pieces: ImportedStay[] = [];
  for (let from = 0; from < free.length; from++) {
    if (!free[from]) continue;
    let to = from;
    while (free[to]) to++;
    const checkIn = addDays(event.stay.checkIn, from);
    const checkOut = addDays(event.stay.checkIn, to);
    pieces.push({ uid: `${event.uid}#${checkIn}`, stay: { checkIn, checkOut }, summary: event.summary });
    from = to;
  }
  return pieces;
}
