import { addDays } from '../calendar-date.ts';
import { withSlots } from './choose.ts';
import { goOn, pressCancel, pressHold, pressMove, pressYes, refuse } from './confirm.ts';
import { showBooking } from './existing.ts';
import { moveTo } from './move.ts';
import { payment } from './payment.ts';
import { photos } from './place.ts';
import type { Press } from './reply-ids.ts';
import { startingOn } from './slots.ts';
import type { Slots } from './state.ts';
import { accommodationOf, type Decision, handOff, type Turn } from './turn.ts';

/** What each button and row does. */
export function onPress(turn: Turn, press: Press): Decision {
  const moved = movedBy(turn, press);
  if (moved) return moved;
  const said = saidBy(turn, press);
  if (said) return goOn(withSlots(turn, said));
  switch (press.kind) {
    case 'yes':
      return pressYes(turn);
    case 'hold':
      return pressHold(turn, press);
    case 'cancel':
      return pressCancel(turn, press);
    case 'move':
      return pressMove(turn, press);
    case 'no':
      return refuse(turn);
    case 'my_booking':
      return showBooking(turn, turn.state.reservation);
    case 'pay':
      return payment(turn, { text: '' });
    case 'photos':
      return photos(turn, accommodationOf(turn, press.accommodationId), press.index);
    case 'person':
      return handOff(turn, turn.texts.handOff, 'asked for a person');
    default:
      return goOn(turn);
  }
}

/** What a button says of the stay; the answer is the next step towards a hold. Null: it says nothing of it. */
export function saidBy({ state }: Turn, press: Press): Partial<Slots> | null {
  switch (press.kind) {
    case 'others':
      return { accommodationId: null };
    case 'change_dates':
      return { checkIn: null, checkOut: null, nights: null, month: null };
    case 'availability':
      return {};
    case 'reading':
      return { ...press.stay, nights: null, month: null };
    case 'day':
      return startingOn(state.slots, press.checkIn);
    case 'choose':
      return { accommodationId: press.accommodationId, ...(press.stay ?? {}) };
    case 'nights': {
      const { checkIn } = state.slots;
      return { nights: press.count, checkOut: checkIn ? addDays(checkIn, press.count) : null };
    }
    case 'party':
      return { adults: press.count, children: 0, infants: 0 };
    default:
      return null;
  }
}

/** While a reservation is being changed, a reading or an offer that is pressed is what it changes to. */
function movedBy(turn: Turn, press: Press): Decision | null {
  const { pending, reservation } = turn.state;
  const code =
    pending?.kind === 'moving' ? pending.code : pending?.kind === 'dates' ? pending.movingCode : null;
  if (!reservation || reservation.code !== code) return null;
  if (press.kind === 'reading') return moveTo(turn, reservation, { stay: press.stay });
  return press.kind === 'choose' ? moveTo(turn, reservation, press) : null;
}
