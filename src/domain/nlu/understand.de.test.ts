import { describe, expect, it } from 'vitest';
import { type Example, misread, NO_DATES, NO_PARTY, party, stay } from './understand.fixture.ts';

/** Each group is a sentence of NLU.md. */
const SENTENCES: Readonly<Record<string, readonly Example[]>> = {
  dates: [
    [
      'vom 10. bis 15. Januar',
      { language: 'de', intent: 'availability', ...stay('2027-01-10', '2027-01-15', 5) },
    ],
    ['10.01.–15.01.', stay('2027-01-10', '2027-01-15', 5)],
    ['10.1. bis 15.1. frei?', stay('2027-01-10', '2027-01-15', 5)],
    ['zwischen dem 10. und dem 15. Januar', stay('2027-01-10', '2027-01-15', 5)],
    ['vom 28. Dezember bis 3. Januar', stay('2026-12-28', '2027-01-03', 6)],
    ['vom zehnten bis fünfzehnten Januar', stay('2027-01-10', '2027-01-15', 5)],
    ['am 10.', { checkIn: '2026-12-10' }],
    ['morgen', { checkIn: '2026-11-25' }],
    ['übermorgen', { checkIn: '2026-11-26' }],
    ['in zwei Wochen', { checkIn: '2026-12-08' }],
    ['am 31.02.', { ...NO_DATES, question: 'dates' }],
    ['wir reisen am 15. ab', { checkIn: null, checkOut: '2026-12-15' }],
    ['nicht im Januar, im Februar', { month: '2027-02' }],
    ['nein, lieber vom 12. bis 14. Januar', stay('2027-01-12', '2027-01-14', 2)],
    ['im Januar', { ...NO_DATES, month: '2027-01' }],
    ['den ganzen Januar', stay('2027-01-01', '2027-02-01', 31)],
    ['erste Hälfte Januar', stay('2027-01-01', '2027-01-15', 14)],
  ],
  weekends: [
    ['dieses Wochenende', stay('2026-11-27', '2026-11-29', 2)],
    [
      'nächstes Wochenende',
      {
        ...stay('2026-11-27', '2026-11-29', 2),
        question: 'dates',
        alternatives: [{ checkIn: '2026-12-04', checkOut: '2026-12-06' }],
      },
    ],
    ['das Wochenende vom 8. Januar', stay('2027-01-08', '2027-01-10', 2)],
    ['langes Wochenende', stay('2026-12-04', '2026-12-08', 4)],
    ['von Freitag bis Sonntag', stay('2026-11-27', '2026-11-29', 2)],
    ['nächsten Freitag', { checkIn: '2026-11-27', question: 'dates' }],
  ],
  lengths: [
    ['3 Nächte ab dem 10. Januar', stay('2027-01-10', '2027-01-13', 3)],
    ['eine Woche im Februar', { ...NO_DATES, month: '2027-02', nights: 7 }],
    ['2 oder 3 Nächte', { nights: null, question: 'nights' }],
    ['heute Nacht', stay('2026-11-24', '2026-11-25', 1)],
  ],
  holidays: [
    ['über Weihnachten', stay('2026-12-24', '2026-12-26', 2)],
    ['an Ostern', stay('2027-03-25', '2027-03-28', 3)],
    ['über Silvester, 3 Nächte', stay('2026-12-31', '2027-01-03', 3)],
    ['frohe Weihnachten!', { ...NO_DATES, intent: 'greeting' }],
    ['in den Schulferien', NO_DATES],
  ],
  'what is no date': [
    ['können wir um 15 Uhr ankommen?', { ...NO_DATES, intent: 'policies' }],
    ['schönen Sonntag!', { ...NO_DATES, intent: 'greeting' }],
    ['ich rufe Sie am Montag an', NO_DATES],
    ['mindestens 2 Nächte?', { ...NO_DATES, intent: 'policies' }],
  ],
  party: [
    ['wir sind zu viert', party(4)],
    ['für vier Personen', party(4)],
    ['2 Erwachsene und 2 Kinder', party(2, 2)],
    ['ein Paar', party(2)],
    ['meine Frau und ich', party(2)],
    ['wir sind zwei und ein Baby', party(2, 0, 1)],
    ['Familie mit 5 Personen', party(5)],
    ['mein Mann sagt, der 10. Januar ist besser', NO_PARTY],
    ['zu zweit mit Hund', { ...party(2), pets: true }],
  ],
  intents: [
    ['ich möchte buchen', { intent: 'book' }],
    ['haben Sie etwas frei?', { intent: 'availability' }],
    ['was kostet eine Nacht?', { intent: 'price' }],
    ['ich muss meine Buchung stornieren', { intent: 'cancel' }],
    ['kann ich meine Buchung ändern?', { intent: 'modify' }],
    ['ist meine Buchung bestätigt?', { intent: 'my_booking' }],
    ['wie kann ich bezahlen?', { intent: 'payment' }],
    ['wo liegt das?', { intent: 'location' }],
    ['haben Sie Fotos?', { intent: 'photos' }],
    ['gibt es WLAN?', { intent: 'amenities' }],
    ['sind Hunde erlaubt?', { intent: 'policies' }],
    ['ich möchte mit einem Menschen sprechen', { intent: 'human' }],
    ['ja', { intent: 'yes' }],
    ['nein danke', { intent: 'no' }],
    ['vielen Dank', { intent: 'thanks' }],
    ['guten Tag', { intent: 'greeting' }],
  ],
};

describe('German', () => {
  for (const [sentence, examples] of Object.entries(SENTENCES)) {
    it.each(examples)(`${sentence}: %s`, (text, fields, context) => {
      expect(misread([text, fields, ...(context ? [context] : [])] as unknown as Example)).toEqual({});
    });
  }
});
