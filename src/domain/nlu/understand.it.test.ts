import { describe, expect, it } from 'vitest';
import { type Example, misread, NO_DATES, NO_PARTY, party, stay } from './understand.fixture.ts';

/** Each group is a sentence of NLU.md. */
const SENTENCES: Readonly<Record<string, readonly Example[]>> = {
  dates: [
    [
      'dal 10 al 15 gennaio',
      { language: 'it', intent: 'availability', ...stay('2027-01-10', '2027-01-15', 5) },
    ],
    ['tra il 10 e il 15 gennaio', stay('2027-01-10', '2027-01-15', 5)],
    ['dal 28 dicembre al 3 gennaio', stay('2026-12-28', '2027-01-03', 6)],
    ['dal dieci al quindici gennaio', stay('2027-01-10', '2027-01-15', 5)],
    ['dal primo al 5 febbraio', stay('2027-02-01', '2027-02-05', 4)],
    ['il 10', { checkIn: '2026-12-10' }],
    ['avete posto per domani?', { checkIn: '2026-11-25' }],
    ['dopodomani', { checkIn: '2026-11-26' }],
    ['tra due settimane', { checkIn: '2026-12-08' }],
    ['il 31/02', { ...NO_DATES, question: 'dates' }],
    ['partiamo il 15', { checkIn: null, checkOut: '2026-12-15' }],
    ['no, meglio dal 12 al 14 gennaio', stay('2027-01-12', '2027-01-14', 2)],
    ['non a gennaio, a febbraio', { month: '2027-02' }],
    ['a gennaio', { ...NO_DATES, month: '2027-01' }],
    ['tutto gennaio', stay('2027-01-01', '2027-02-01', 31)],
    ['la prima metà di gennaio', stay('2027-01-01', '2027-01-15', 14)],
  ],
  weekends: [
    ['questo fine settimana', stay('2026-11-27', '2026-11-29', 2)],
    [
      'il prossimo fine settimana',
      {
        ...stay('2026-11-27', '2026-11-29', 2),
        question: 'dates',
        alternatives: [{ checkIn: '2026-12-04', checkOut: '2026-12-06' }],
      },
    ],
    ['il weekend dell’8 gennaio', stay('2027-01-08', '2027-01-10', 2)],
    ['weekend lungo', stay('2026-12-04', '2026-12-08', 4)],
    ['da venerdì a domenica', stay('2026-11-27', '2026-11-29', 2)],
    ['venerdì prossimo', { checkIn: '2026-11-27', question: 'dates' }],
  ],
  lengths: [
    ['3 notti dal 10 gennaio', stay('2027-01-10', '2027-01-13', 3)],
    ['una settimana a febbraio', { ...NO_DATES, month: '2027-02', nights: 7 }],
    ['2 o 3 notti', { nights: null, question: 'nights' }],
    ['avete posto stanotte?', stay('2026-11-24', '2026-11-25', 1)],
  ],
  holidays: [
    ['a Natale', stay('2026-12-24', '2026-12-26', 2)],
    ['a Pasqua', stay('2027-03-25', '2027-03-28', 3)],
    ['a capodanno per 3 notti', stay('2026-12-31', '2027-01-03', 3)],
    ['buon Natale!', { ...NO_DATES, intent: 'greeting' }],
  ],
  'what is no date': [
    ['possiamo arrivare alle 15?', { ...NO_DATES, intent: 'policies' }],
    ['buona domenica', { ...NO_DATES, intent: 'greeting' }],
    ['vi chiamo lunedì', NO_DATES],
    ['minimo 2 notti?', { ...NO_DATES, intent: 'policies' }],
  ],
  party: [
    ['siamo in quattro', party(4)],
    ['per quattro persone', party(4)],
    ['2 adulti e 2 bambini', party(2, 2)],
    ['una coppia', party(2)],
    ['io e mia moglie', party(2)],
    ['siamo in due con un neonato', party(2, 0, 1)],
    ['famiglia di 5', party(5)],
    ['mio marito dice che preferisce gennaio', { ...NO_PARTY, month: '2027-01' }],
    ['siamo in due con un cane', { ...party(2), pets: true }],
  ],
  intents: [
    ['vorrei prenotare', { intent: 'book' }],
    ['avete posto?', { intent: 'availability' }],
    ['quanto costa?', { intent: 'price' }],
    ['devo cancellare la mia prenotazione', { intent: 'cancel' }],
    ['posso cambiare le date della mia prenotazione?', { intent: 'modify' }],
    ['la mia prenotazione è confermata?', { intent: 'my_booking' }],
    ['come posso pagare?', { intent: 'payment' }],
    ['dove siete?', { intent: 'location' }],
    ['avete delle foto?', { intent: 'photos' }],
    ['c’è il wifi?', { intent: 'amenities' }],
    ['accettate cani?', { intent: 'policies' }],
    ['vorrei parlare con una persona', { intent: 'human' }],
    ['sì', { intent: 'yes' }],
    ['no grazie', { intent: 'no' }],
    ['grazie mille', { intent: 'thanks' }],
    ['buongiorno', { intent: 'greeting' }],
  ],
};

describe('Italian', () => {
  for (const [sentence, examples] of Object.entries(SENTENCES)) {
    it.each(examples)(`${sentence}: %s`, (text, fields, context) => {
      expect(misread([text, fields, ...(context ? [context] : [])] as unknown as Example)).toEqual({});
    });
  }
});
