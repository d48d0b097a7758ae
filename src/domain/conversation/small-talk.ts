import { isLive, statusNow } from './existing.ts';
import { holdId } from './reply-ids.ts';
import { stayOf } from './state.ts';
import {
  type Button,
  type Decision,
  handOff,
  type Message,
  nameOf,
  sayButtons,
  stayText,
  type Turn,
} from './turn.ts';

/** The second message in a row that is not understood is a person's. */
const MISSES_MAX = 2;

/** Who is known is greeted by name, with what they have or were looking for. */
export function greet(turn: Turn, { guestName }: Pick<Message, 'guestName'>): Decision {
  const { texts, facts, state } = turn;
  const person = { id: 'person', title: texts.menu.person };
  const availability = { id: 'availability', title: texts.menu.availability };
  const booking = { id: 'my_booking', title: texts.menu.booking };
  const { reservation } = state;
  const own = facts.property.texts[turn.language]?.greeting;
  if (!state.greeted)
    return sayButtons(turn, own ?? texts.greetFirst(facts.property.name), [availability, person]);
  const hello = texts.helloAgain(firstNameOf(guestName));
  if (reservation && isLive(turn, reservation)) {
    const { code, accommodationId, stay } = reservation;
    const status = texts.status[statusNow(turn, reservation)];
    const what = texts.yourBooking(code, nameOf(turn, accommodationId), stayText(turn, stay), status);
    return sayButtons(turn, `${hello} ${what}\n${texts.help}`, [booking, availability, person]);
  }
  const stay = stayOf(state.slots);
  const ask = stay && stay.checkIn >= turn.today ? texts.goOnWith(stayText(turn, stay)) : texts.help;
  return sayButtons(turn, `${hello} ${ask}`, [availability, ...(reservation ? [booking] : []), person]);
}

/** The first word of a profile's name, if it looks like one. */
function firstNameOf(guestName: string | null): string | null {
  const first = guestName?.trim().split(/\s+/)[0] ?? '';
  return /^\p{Lu}[\p{L}'’-]{1,19}$/u.test(first) ? first : null;
}

/** Not understood: the two likeliest next steps and a person; the second time in a row the person. */
export function miss(turn: Turn): Decision {
  const { texts, state } = turn;
  const misses = state.misses + 1;
  if (misses >= MISSES_MAX) return handOff(turn, texts.giveUp, 'not understood');
  const buttons = [...likelySteps(turn), { id: 'person', title: texts.menu.person }];
  return sayButtons(turn, texts.notUnderstood, buttons, { misses });
}

function likelySteps({ texts, state: { reservation, pending, quotes } }: Turn): readonly Button[] {
  if (pending?.kind === 'hold')
    return [
      { id: quotes <= 1 ? 'yes' : holdId(pending), title: texts.buttons.reserve },
      { id: 'others', title: texts.buttons.others },
    ];
  if (reservation?.status === 'held')
    return [
      { id: 'pay', title: texts.buttons.pay },
      { id: 'my_booking', title: texts.menu.booking },
    ];
  return [
    { id: 'availability', title: texts.menu.availability },
    { id: 'my_booking', title: texts.menu.booking },
  ];
}

/** What was heard of a voice note, to be confirmed before it counts. */
export function readBack(turn: Turn, { understanding, text }: Message): Decision {
  const { texts, state } = turn;
  const { pending } = state;
  const before = pending?.kind === 'heard' ? pending.before : pending;
  const buttons = [
    { id: 'yes', title: texts.buttons.yes },
    { id: 'no', title: texts.buttons.no },
  ];
  return sayButtons(turn, texts.readBack(text), buttons, {
    asked: 'confirm',
    pending: { kind: 'heard', understanding, text, before },
  });
}
