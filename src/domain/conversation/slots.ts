import { addDays } from '../calendar-date.ts';
import type { Understanding } from '../nlu/understanding.ts';
import { nightsOf } from '../stay.ts';
import { type Slots, stayOf } from './state.ts';

/** What a message says, put over what was known; the same object if it says nothing of the stay. */
export function mergeSlots(known: Slots, said: Understanding): Slots {
  const dated = mergeDates(known, said);
  const changed = said.change ? applyChange(dated, said.change) : dated;
  if (said.adults === null && said.children === null && said.pets === null && changed === known) return known;
  return {
    ...changed,
    adults: said.adults ?? changed.adults,
    children: said.children ?? changed.children,
    infants: said.infants ?? changed.infants,
    pets: said.pets ?? changed.pets,
  };
}

function mergeDates(known: Slots, said: Understanding): Slots {
  const { checkIn, checkOut, nights, month } = said;
  if (!checkIn && !checkOut && nights === null && month === null) return known;
  if (checkIn && checkOut) return { ...known, checkIn, checkOut, nights: said.nights, month: null };
  if (checkIn) {
    const length = nights ?? (known.checkIn && known.checkOut ? null : known.nights);
    return {
      ...known,
      checkIn,
      checkOut: length ? addDays(checkIn, length) : null,
      nights: length,
      month: null,
    };
  }
  if (checkOut) {
    const from = known.checkIn && known.checkIn < checkOut ? known.checkIn : null;
    return { ...known, checkIn: from, checkOut, month: null };
  }
  if (nights !== null && known.checkIn) return { ...known, nights, checkOut: addDays(known.checkIn, nights) };
  return {
    ...known,
    nights: nights ?? known.nights,
    month: month ?? known.month,
    ...(month ? { checkIn: null, checkOut: null } : {}),
  };
}

function applyChange(slots: Slots, change: NonNullable<Understanding['change']>): Slots {
  const stay = stayOf(slots);
  const moved =
    stay && change.days
      ? { checkIn: addDays(stay.checkIn, change.days), checkOut: addDays(stay.checkOut, change.days) }
      : stay;
  const resized =
    moved && change.nights
      ? { ...moved, checkOut: addDays(moved.checkIn, Math.max(1, nightsOf(moved) + change.nights)) }
      : moved;
  return {
    ...slots,
    ...(resized ?? {}),
    adults: slots.adults === null ? null : Math.max(1, slots.adults + (change.adults ?? 0)),
    children: change.children ? Math.max(0, (slots.children ?? 0) + change.children) : slots.children,
  };
}
