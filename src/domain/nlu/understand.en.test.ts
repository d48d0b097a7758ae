import { describe, expect, it } from 'vitest';
import {
  type Example,
  misread,
  NO_DATES,
  NO_PARTY,
  NOTHING_SAID,
  party,
  stay,
} from './understand.fixture.ts';

const US = { timezone: 'America/New_York', country: 'US' };

/** Each group is a sentence of NLU.md. */
const SENTENCES: Readonly<Record<string, readonly Example[]>> = {
  'a stay is half-open': [
    [
      'from January 10 to 15',
      { language: 'en', intent: 'availability', ...stay('2027-01-10', '2027-01-15', 5) },
    ],
    ['10th to 15th of January', stay('2027-01-10', '2027-01-15', 5)],
    ['Jan 10 - Jan 15', stay('2027-01-10', '2027-01-15', 5)],
    ['between the 10th and the 15th of January', stay('2027-01-10', '2027-01-15', 5)],
    ['ten to fifteen of January', stay('2027-01-10', '2027-01-15', 5)],
    ['checking in January 10th and out on the 15th', stay('2027-01-10', '2027-01-15', 5)],
  ],
  'days without month or year': [
    ['the 10th', { checkIn: '2026-12-10' }],
    ['from the 28th to the 2nd', stay('2026-11-28', '2026-12-02', 4)],
    ['December 28 to January 3', stay('2026-12-28', '2027-01-03', 6)],
    ['anything for tomorrow?', { checkIn: '2026-11-25' }],
    ['the day after tomorrow', { checkIn: '2026-11-26' }],
    ['a room tonight', stay('2026-11-24', '2026-11-25', 1)],
    ['February 30', { ...NO_DATES, question: 'dates' }],
    ['January 10 to 15, 2026', { ...NO_DATES, question: 'dates' }],
  ],
  'long weekends of many countries': [
    [
      'long weekend?',
      stay('2026-12-31', '2027-01-03', 3),
      { now: '2026-12-29T10:00:00Z', timezone: 'Europe/Dublin', country: 'IE' },
    ],
  ],
  'days in a row before leaving, and nights by their day': [
    ['the 13th, 14th and 15th of February, leaving on the 16th', stay('2027-02-13', '2027-02-16', 3)],
    ['1st to 5th March', stay('2027-03-01', '2027-03-05', 4)],
    ['Friday night only', stay('2026-11-27', '2026-11-28', 1)],
    ['arriving Friday night', { checkIn: '2026-11-27', checkOut: null }],
    [
      'can we switch our reservation from 6 August to 7 August arrival',
      { checkIn: '2027-08-07', checkOut: null },
    ],
  ],
  'who comes, and who does not': [
    ['single traveller - just me', party(1, 0)],
    ['till the eighth just me', { checkOut: '2026-12-08', ...party(1, 0) }],
    ['I need a place for my parents', party(2, 0)],
    ['my sister, her husband, our parents', party(4, 0)],
    ["we're two plus my mother in law", party(3, 0)],
    ['2-3 people', { question: 'party' }],
    ['my daughter set this up, I owe you the balance', NO_PARTY],
  ],
  'month and day by locale': [
    ['from 10/1 to 15/1', { ...stay('2027-01-10', '2027-01-15', 5), question: null }],
    ['1/5 to 1/15', { ...stay('2027-01-05', '2027-01-15', 10), question: null }, { locale: 'en-US' }],
    ['1/5 to 1/15', { ...stay('2027-01-05', '2027-01-15', 10), question: null }, US],
    ['is it free from 1/5 to 1/8?', { ...stay('2027-01-05', '2027-01-08', 3), question: 'date_order' }, US],
    [
      'is it free on 3/4 for 2 nights?',
      {
        ...stay('2027-03-04', '2027-03-06', 2),
        question: 'date_order',
        alternatives: [{ checkIn: '2027-04-03', checkOut: '2027-04-05' }],
      },
      US,
    ],
    ['is it free from 5/1 to 8/1?', stay('2027-01-05', '2027-01-08', 3), { locale: 'en-GB' }],
    [
      'I want to book from 12/20 to 12/23 for 2 people',
      { ...stay('2026-12-20', '2026-12-23', 3), ...party(2) },
    ],
  ],
  weekends: [
    ['this weekend', stay('2026-11-27', '2026-11-29', 2)],
    [
      'next weekend',
      {
        ...stay('2026-11-27', '2026-11-29', 2),
        question: 'dates',
        alternatives: [{ checkIn: '2026-12-04', checkOut: '2026-12-06' }],
      },
    ],
    ['the weekend of January 8', stay('2027-01-08', '2027-01-10', 2)],
    ['the long weekend', stay('2026-12-04', '2026-12-08', 4)],
  ],
  weekdays: [
    ['on Friday', { checkIn: '2026-11-27', question: null }],
    ['from Friday to Sunday', stay('2026-11-27', '2026-11-29', 2)],
    ['arriving friday leaving monday', stay('2026-11-27', '2026-11-30', 3)],
    ['next Friday', { checkIn: '2026-11-27', question: 'dates' }],
    [
      'next Friday for two nights',
      {
        ...stay('2026-11-27', '2026-11-29', 2),
        question: 'dates',
        alternatives: [{ checkIn: '2026-12-04', checkOut: '2026-12-06' }],
      },
    ],
  ],
  lengths: [
    ['3 nights from January 10', stay('2027-01-10', '2027-01-13', 3)],
    ['a fortnight from the 2nd of January', stay('2027-01-02', '2027-01-16', 14)],
    ['a couple of nights', { ...NO_PARTY, nights: 2 }],
    ['a week in February', { ...NO_DATES, month: '2027-02', nights: 7 }],
    ['2 or 3 nights', { nights: null, question: 'nights' }],
    ['we leave on the 15th', { checkIn: null, checkOut: '2026-12-15' }],
  ],
  months: [
    ['first half of January', stay('2027-01-01', '2027-01-15', 14)],
    ['all of January', stay('2027-01-01', '2027-02-01', 31)],
    ['anything in March?', { ...NO_DATES, month: '2027-03' }],
    ['may I bring my dog?', { ...NO_DATES, intent: 'policies' }],
  ],
  holidays: [
    ['Easter', stay('2027-03-25', '2027-03-28', 3)],
    ['for New Year, 3 nights', stay('2026-12-31', '2027-01-03', 3)],
    ['over Christmas', stay('2026-12-24', '2026-12-26', 2)],
    ['school holidays', NO_DATES],
  ],
  'the reading at the end counts': [
    ['Jan 10 to 12, no sorry, 12 to 14', stay('2027-01-12', '2027-01-14', 2)],
    ['not in January, in February', { month: '2027-02' }],
    [
      'I want to change my booking from Jan 3-5 to Jan 10-12',
      { intent: 'modify', ...stay('2027-01-10', '2027-01-12', 2) },
    ],
    ['not the 10th but the 12th of January', { checkIn: '2027-01-12' }],
  ],
  'what is no date': [
    ['can we arrive at 3pm?', { ...NO_DATES, intent: 'policies' }],
    ['is there someone 24/7?', NO_DATES],
    ['is there a 2 night minimum?', { ...NO_DATES, intent: 'policies' }],
    ['do you do check-ins on Mondays?', { checkIn: null }],
    ['Happy New Year!', { ...NO_DATES, intent: 'greeting' }],
    ['my flight lands on Friday at 10, can you give me directions?', { ...NO_DATES, intent: 'location' }],
    ['I will call you on Monday', NO_DATES],
    ['our budget is $300', { ...NO_DATES, ...NO_PARTY }],
    ['my number is +1 555 123 4567', { ...NO_DATES, ...NO_PARTY }],
  ],
  party: [
    ['we are four', party(4)],
    ['4 ppl', party(4)],
    ['2 adults and 2 kids', party(2, 2)],
    ['a couple', party(2)],
    ['two couples', party(4)],
    ['just me', party(1)],
    ['my wife and I', party(2)],
    ['me, my husband and our daughter', party(2, 1)],
    ['my parents, my sister and I', party(4)],
    ['family of 5', party(5)],
    ['2 of us and a baby', party(2, 0, 1)],
    ['5 including a baby', party(4, 0, 1)],
    ['two adults and a 7 year old', party(2, 1)],
    ['my husband says January 10 to 15', { ...NO_PARTY, ...stay('2027-01-10', '2027-01-15', 5) }],
    ['two of us plus a dog', { ...party(2), pets: true }],
  ],
  intents: [
    ["I'd like to book", { intent: 'book' }],
    ['do you have anything free?', { intent: 'availability' }],
    ['how much is it per night?', { intent: 'price' }],
    ['I need to cancel my booking', { intent: 'cancel' }],
    ['is my booking confirmed?', { intent: 'my_booking' }],
    ['can I change the dates of my booking?', { intent: 'modify' }],
    ['how can I pay the deposit?', { intent: 'payment' }],
    ['where are you?', { intent: 'location' }],
    ['can you send pictures?', { intent: 'photos' }],
    ['is there wifi and parking?', { intent: 'amenities' }],
    ['what time is check-in?', { intent: 'policies' }],
    ['are dogs allowed?', { intent: 'policies' }],
    ['can I talk to a real person?', { intent: 'human' }],
    ['yes please', { intent: 'yes' }],
    ['no thanks', { intent: 'no' }],
    ['thank you so much', { intent: 'thanks' }],
    ['hi there', { intent: 'greeting' }],
    ['what is the capital of France?', { intent: 'other' }],
  ],
};

describe('English', () => {
  for (const [sentence, examples] of Object.entries(SENTENCES)) {
    it.each(examples)(`${sentence}: %s`, (text, fields, context) => {
      expect(misread([text, fields, ...(context ? [context] : [])] as unknown as Example)).toEqual({});
    });
  }
});

const offered = [
  { ordinal: 1, name: 'Lake Cabin', totalMinor: 30000 },
  { ordinal: 2, name: 'Pine House', totalMinor: 20000 },
];
const known = {
  checkIn: '2027-01-10',
  checkOut: '2027-01-12',
  nights: 2,
  adults: 2,
  children: 0,
  infants: 0,
  guests: 2,
};
const after = (asked: string) => ({ previous: { ...NOTHING_SAID, asked, known, offered } }) as never;

it.each<Example>([
  ['the second one', { choice: { ordinal: 2 }, checkIn: null }, after('choice')],
  ['the pine one', { choice: { name: 'Pine House' } }, after('choice')],
  ['the cheapest', { choice: { superlative: 'cheapest' } }, after('choice')],
  ['one more night', { change: { nights: 1 } }, after('confirm')],
  ['the same but a week later', { change: { days: 7 } }, after('confirm')],
  ['the same but next week', { change: { days: 7 }, checkIn: null }, after('confirm')],
  ['what if we were 5?', party(5), after('confirm')],
  ['one more person', { change: { adults: 1 }, adults: null }, after('confirm')],
])('English, with what the thread knows: %s', (text, fields, context) => {
  expect(misread([text, fields, ...(context ? [context] : [])] as unknown as Example)).toEqual({});
});
