import { localDate } from '../calendar-date.ts';
import { takeArrivalRule } from './arrival-rules.ts';
import { takeChange } from './change.ts';
import { choiceOf } from './choice.ts';
import { datesOf } from './dates.ts';
import { intentOf } from './intent.ts';
import { has, type Item, itemsOf } from './items.ts';
import { languageOf } from './language.ts';
import { LEXICONS } from './lexicon/all.ts';
import type { Signal } from './lexicon/signal.ts';
import { blankForeign } from './not-dates.ts';
import { bareCounts, type Party, partyOf } from './party.ts';
import { findCode } from './reservation-code.ts';
import { signalsOf } from './signals.ts';
import type { Stay } from './stay.ts';
import { fold, type Token, tidyText, tokenize } from './text.ts';
import {
  type Change,
  type Choice,
  LANGUAGES,
  type Language,
  type OpenQuestion,
  type PreviousTurn,
  type Understanding,
  type UnderstandingContext,
} from './understanding.ts';

function languageIn(text: string, tokens: readonly Token[], context: UnderstandingContext): Language {
  const { previous, locale, country } = context;
  const hints = { locale, country, spoken: previous?.language ?? null };
  const own = withoutNames(text, previous);
  return languageOf(own === text ? tokens : tokenize(own), own, LEXICONS, hints);
}

/** "je réserve la Cabaña Arrayán": the name of what is offered is in the host's language, not in the guest's. */
function withoutNames(text: string, previous: PreviousTurn | undefined): string {
  let rest = text;
  for (const { name } of previous?.offered ?? []) {
    const at = rest.toLowerCase().indexOf(tidyText(name).toLowerCase());
    if (at >= 0 && name !== '') rest = `${rest.slice(0, at)} , ${rest.slice(at + tidyText(name).length)}`;
  }
  return /\p{L}/u.test(rest) ? rest : text;
}

/**
 * What a guest's message means (`NLU.md`). Pure and total: any text gives an understanding, none throws; only an unknown
 * time zone does, as in `localDate`.
 */
export function understand(text: string, context: UnderstandingContext): Understanding {
  const { previous, locale, country } = context;
  const tidied = tidyText(text);
  const code = findCode(tidied, { isWord, corrects });
  const rest = code ? `${tidied.slice(0, code.at)} , ${tidied.slice(code.at + code.length)}` : tidied;
  const tokens = tokenize(rest);
  const language = languageIn(rest, tokens, context);
  const items = itemsOf(tokens, LEXICONS[language]).filter((item) => !has(item, 'hesitation'));
  const signals = signalsOf(tokens, LEXICONS[language], rest);
  const choice = choiceOf(items, tokens, signals, previous);
  const asksDays = takeArrivalRule(items);
  // A reservation that is named is known to somebody: what is to differ from it stands by itself.
  const isOfKnown = isKnown(previous) || code !== null;
  const change = changeOf(items, signals.all, isOfKnown);
  const people = partyOf(items);
  const today = localDate(Date.parse(context.now), context.timezone);
  const stay = datesOf(items, { today, country, language, locale, previous });
  const party = answeredParty(people, items, stay, choice, context);
  const intent = intentOf({
    ...signals,
    signals: signals.all,
    hasDates: hasDates(stay),
    replaces: stay.replaces,
    hasFullStay: stay.checkIn !== null && stay.checkOut !== null,
    ...partyFacts(party),
    hasCode: code !== null,
    hasChange: change !== null,
    hasChoice: choice !== null,
    asksTime: asksDays || asksTime(items),
    hasMoney: namesMoney(items),
    asks: rest.includes('?'),
    previous,
  });
  return {
    language,
    intent,
    checkIn: stay.checkIn,
    checkOut: stay.checkOut,
    nights: stay.nights,
    month: stay.month,
    adults: party.adults,
    children: party.children,
    infants: party.infants,
    guests: party.guests,
    pets: party.pets,
    reservationCode: code?.code ?? null,
    choice,
    change: isOfKnown ? change : null,
    alternatives: stay.alternatives,
    question: questionOf(stay, party, isOfKnown ? null : change),
  };
}

/** What differs from the known stay; takes times, prices and streets out of the message beside it. */
function changeOf(items: readonly Item[], signals: ReadonlySet<Signal>, isOfKnown: boolean): Change | null {
  const isRule = signals.has('cancel') || signals.has('cancelRule');
  // "un día antes" changes a known stay; without one it is a rule ("cancelo 10 días antes").
  const early = isOfKnown && !isRule ? takeChange(items) : null;
  blankForeign(items);
  return early ?? takeChange(items);
}

/** "reservei de 10 a 12, quero mudar pra semana seguinte": days that are said move by what is said beside them. */
function questionOf(stay: Stay, party: Party, moved: Change | null): OpenQuestion | null {
  const isMoved = moved?.days !== undefined && stay.checkIn !== null && stay.checkOut !== null;
  return stay.question ?? (party.disagrees ? 'party' : isMoved ? 'dates' : null);
}

function isKnown(previous: PreviousTurn | undefined): boolean {
  return previous !== undefined && Object.keys(previous.known).length > 0;
}

const partyFacts = (party: Party) => ({
  hasParty: party.adults !== null || party.children !== null || party.disagrees,
  hasAdults: party.adults !== null,
  hasPets: party.pets !== null,
});

const namesMoney = (items: readonly Item[]): boolean =>
  items.some((item) => item.tags.has('money') && item.blank);

/** "¿podemos llegar a las 15?": a time of coming or going. */
function asksTime(items: readonly Item[]): boolean {
  const moves = items.some((item) => has(item, 'arrive', 'leave'));
  return (
    moves && items.some((item, i) => item.blank && (item.tags.has('hour') || has(items[i - 1], 'clock')))
  );
}

function isWord(letters: string): boolean {
  return LANGUAGES.some((language) => LEXICONS[language].words.has(fold(letters)));
}

function corrects(text: string): boolean {
  const tokens = tokenize(text);
  return LANGUAGES.some((language) =>
    itemsOf(tokens, LEXICONS[language]).some((item) => has(item, 'better')),
  );
}

function hasDates({ checkIn, checkOut, nights, month, question }: Stay): boolean {
  return checkIn !== null || checkOut !== null || nights !== null || month !== null || question !== null;
}

/** "4" answers the question how many they are; "2 y 2" are adults and children. Of other dates instead, the days count nobody. */
function answeredParty(
  party: Party,
  items: readonly Item[],
  stay: Stay,
  choice: Choice | null,
  { previous }: UnderstandingContext,
): Party {
  if (party.adults !== null || choice || previous?.asked !== 'party' || hasDates(stay)) return party;
  const counts = bareCounts(items);
  const [count, others] = counts;
  if (count === undefined || counts.length > 2) return party;
  // "3 or 4".
  if (others !== undefined && items.some((item) => has(item, 'or')))
    return { ...party, adults: count, children: 0, infants: 0, guests: count, disagrees: true };
  const children = party.children ?? others ?? 0;
  return { ...party, adults: count, children, infants: party.infants ?? 0, guests: count + children };
}
