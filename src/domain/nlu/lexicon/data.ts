import type { Language } from '../understanding.ts';
import type { Signal } from './signal.ts';

/** What a word or phrase means to the grammar of dates and parties. */
export type Tag =
  // dates
  | 'from'
  | 'to'
  | 'dash'
  | 'of'
  | 'on'
  | 'article'
  | 'dayWord'
  /** An article of one day: "el dos" is a day where "los dos" are people. */
  | 'oneDay'
  | 'arrive'
  | 'leave'
  /** The second half of a verb of leaving: "wir reisen am 15. ab". */
  | 'leaveParticle'
  | 'today'
  | 'tomorrow'
  | 'dayAfterTomorrow'
  | 'tonight'
  /** "a la mañana": a part of a day that is named beside it. */
  | 'dayPart'
  /** "dentro de 15 días": counted from today, no length. */
  | 'within'
  | 'this'
  | 'next'
  /** "übernächstes": the one after the next. */
  | 'afterNext'
  | 'weekend'
  | 'long'
  | 'longWeekend'
  | 'half'
  | 'firstHalf'
  | 'secondHalf'
  | 'whole'
  | 'monthWord'
  /** A month and more in one word: "Januarwoche". */
  | 'monthPart'
  | 'easter'
  | 'carnival'
  // days of Easter, which move with it
  | 'holyThursday'
  | 'goodFriday'
  | 'holySaturday'
  | 'easterSunday'
  | 'easterMonday'
  /** A day with a name that no calendar of ours has: "reyes", "San Valentín". */
  | 'feast'
  /** "un finde", "cualquier finde": none in particular. */
  | 'indefinite'
  /** "entre semana": not the weekend. */
  | 'midweek'
  | 'newYear'
  | 'christmas'
  // lengths
  | 'night'
  | 'week'
  | 'days'
  | 'fortnight'
  | 'fifteenDays'
  | 'pairOf'
  /** "cuánto sale la semana": asks for the price of one. */
  | 'costs'
  /** "ein paar": some, or a couple. */
  | 'few'
  | 'or'
  | 'and'
  | 'not'
  | 'better'
  /** A "no" that takes back what was said right before it: "el 10 no el 12". */
  | 'takesBack'
  /** What one says beside a correction: "ay", "bueno". */
  | 'oops'
  | 'insteadOf'
  /** "bisher war es der 14.": what stood until now. */
  | 'formerly'
  /** "a cavallo del 10": somewhere near the day. */
  | 'around'
  /** Verbs that take a stay from one date to another. */
  | 'move'
  | 'before'
  | 'more'
  | 'less'
  | 'later'
  /** Verbs that move a stay by what follows: "postergar una semana". */
  | 'postpone'
  | 'advance'
  /** Verbs that lengthen or shorten by what follows: "agregar una noche". */
  | 'adds'
  | 'drops'
  /** "noch zwei Nächte bleiben": beside a verb of staying it adds. */
  | 'still'
  | 'stays'
  | 'earlier'
  // what a date may belong to instead of the stay
  | 'hour'
  | 'money'
  | 'event'
  /** What one does oneself on a day before the stay: "mañana te transfiero". */
  | 'act'
  /** What was done on a day before today: "reservé el 3 de noviembre". */
  | 'did'
  /** A stay of the past: "estuvimos en enero". */
  | 'wasThere'
  | 'greets'
  | 'street'
  /** Behind its number: "5th Avenue". */
  | 'streetBehind'
  | 'rule'
  | 'clock'
  | 'ago'
  | 'agoAfter'
  | 'last'
  | 'so'
  | 'past'
  // party
  | 'weAre'
  /** Others come, not who writes. */
  | 'theyAre'
  /** "los nenes, que son dos". */
  | 'theyCount'
  | 'forParty'
  | 'person'
  | 'adult'
  | 'child'
  | 'infant'
  | 'couple'
  /** More than one couple, of whom nobody says how many. */
  | 'couples'
  /** One child where an article leads: "el nene". */
  | 'oneChild'
  /** "unsere Kleine (11 Monate)": an adjective that is a child where an age follows. */
  | 'little'
  /** "drei Jungs": children beside grown-ups, with an age or as somebody's; else grown-ups themselves. */
  | 'youth'
  /** "nur samstags": says a rule of the days of coming. */
  | 'only'
  /** "cada uno": what is counted before it comes with every couple. */
  | 'each'
  /** "me los recomendó": who is named beside it told of the place. */
  | 'source'
  /** Two children by one word. */
  | 'twins'
  | 'family'
  | 'friend'
  | 'kin'
  /** Whose partner one is: "mi mujer" says that who writes comes too. */
  | 'spouse'
  | 'kinPair'
  | 'kinChild'
  | 'kinPlural'
  | 'self'
  | 'alone'
  | 'mine'
  | 'with'
  | 'including'
  /** "uno es un bebé", "dos de ellos son chicos": one of those already counted. */
  | 'amongIs'
  /** The same with its number: "mas um é", whose verb reads like "e" without its accent. */
  | 'amongOne'
  /** "nosotros dos". */
  | 'we'
  | 'without'
  | 'pet'
  /** What a pet walks over while one writes: it is no guest's pet then. */
  | 'aside'
  | 'year'
  | 'monthsOld'
  | 'says'
  /** "check with the wife": who is asked does not come for it. */
  | 'consults'
  /** "hold it until Friday": the day ends the waiting, not a stay. */
  | 'holds'
  /** "under 2". */
  | 'younger'
  /** Words between a lead and its number: "somos unos 4". */
  | 'filler'
  /** "uh": says nothing and parts what belongs together. */
  | 'hesitation'
  | 'ofUs'
  | 'inTotal'
  /** What may be counted and is nobody: rooms, cars, times. */
  | 'thing'
  /** "otro de 8". */
  | 'another'
  /** Possessives of somebody else: "her husband". */
  | 'theirs'
  /** Before a weekday it means every one: "los domingos". */
  | 'everyDay'
  /** "los dos", "nosotros cuatro". */
  | 'theGroup'
  /** An article that is never said before a single day. */
  | 'thePlural'
  | 'aged'
  /** Before a short name it makes a day or month of it: "on sat", "in may". */
  | 'dayLead'
  | 'option'
  /** A number that is said only of people: "zu viert". */
  | 'groupSaid'
  /** "in tre": before a number of people. */
  | 'groupIn';

/**
 * One language as data. Phrases are folded (no accents, lower case) and separated by `|`; inside an entry of
 * a list the alternatives are separated the same way. A word that ends in `*` stands for all that begin so.
 */
export type LanguageData = {
  readonly language: Language;
  /** January first. */
  readonly months: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** From zero on, without gaps. */
  readonly numbers: readonly string[];
  /** From `first` on; also the ordinals of days where the language says them. */
  readonly ordinals: readonly string[];
  readonly tags: Readonly<Partial<Record<Tag, string>>>;
  readonly signals: Readonly<Partial<Record<Signal, string>>>;
  /** Common words that tell the language and nothing else. */
  readonly clues: string;
  /** Short names of months and days that are common words too: they count only beside a date. */
  readonly ambiguous: string;
};
