import { addDays, type CalendarDate } from '../calendar-date.ts';
import type { Understanding } from '../nlu/understanding.ts';
import { nightsOf } from '../stay.ts';
import { type Slots, stayOf } from './state.ts';

/** What a message says, put over what was known; the same object if it says nothing of the stay. */
export function mergeSlots(known: Slots, said: Understanding): Slots {
  const dated = mergeDates(known, said);
  const changed = said.change ? applyChange(dated, said.change) : dated;
  const { adults, children, infants, pets } = said;
  const isSilent = adults === null && children === null && infants === null && pets === null;
  if (isSilent && changed === known) return known;
  return {
    ...changed,
    adults: adults ?? changed.adults,
    children: children ?? changed.children,
    infants: infants ?? changed.infants,
    pets: pets ?? changed.pets,
  };
}

/** An arrival, with the length that is known. */
export const startingOn = ({ nights }: Slots, checkIn: CalendarDate): Partial<Slots> => ({
  checkIn,
  checkOut: nights ? addDays(checkIn, nights) : null,
  month: null,
});

function mergeDates(known: Slots, said: Understanding): Slots {
  const { checkIn, checkOut, nights, month } = said;
  if (!checkIn && !checkOut && nights === null && month === null) return known;
  if (checkIn && checkOut) return { ...known, checkIn, checkOut, nights: said.nights, month: null };
  if (checkIn && known.checkOut && !known.checkIn && checkIn < known.checkOut && nights === null)
    return { ...known, checkIn, nights: null, month: null };
  if (checkIn) {
    const length = nights ?? (known.checkIn && known.checkOut ? null : known.nights);
    const end = length ? addDays(checkIn, length) : null;
    return { ...known, checkIn, checkOut: end, nights: length, month: null };
  }
  if (checkOut) return endingOn(known, checkOut, nights);
  if (nights !== null && known.checkIn) return { ...known, nights, checkOut: addDays(known.checkIn, nights) };
  if (nights !== null && known.checkOut) return endingOn(known, known.checkOut, nights);
  const monthSaid = month ? { checkIn: null, checkOut: null, month } : {};
  return { ...known, nights: nights ?? known.nights, ...monthSaid };
}

/** An end, with a length or with the start that is known. */
function endingOn(known: Slots, checkOut: NonNullable<Slots['checkOut']>, nights: number | null): Slots {
  if (nights !== null)
    return { ...known, checkIn: addDays(checkOut, -nights), checkOut, nights, month: null };
  const from = known.checkIn && known.checkIn < checkOut ? known.checkIn : null;
  const length = !from && known.nights !== null ? known.nights : null;
  return { ...known, checkIn: length ? addDays(checkOut, -length) : from, checkOut, month: null };
}

function applyChange(slots: Slots, change: NonNullable<Understanding['change']>): Slots {
  const stay = stayOf(slots);
  const moved =
    stay && change.days
      ? { checkIn: addDays(stay.checkIn, change.days), checkOut: addDays(stay.checkOut, change.days) }
      : stay;
  const length = moved && change.nights ? Math.max(1, nightsOf(moved) + change.nights) : null;
  const resized =
    moved && length ? { ...moved, checkOut: addDays(moved.checkIn, length), nights: length } : moved;
  return {
    ...slots,
    ...(resized ?? {}),
    adults: slots.adults === null ? null : Math.max(1, slots.adults + (change.adults ?? 0)),
    children: change.children ? Math.max(0, (slots.children ?? 0) + change.children) : slots.children,
  };
}
