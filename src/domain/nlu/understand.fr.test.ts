import { describe, expect, it } from 'vitest';
import { type Example, misread, NO_DATES, NO_PARTY, party, stay } from './understand.fixture.ts';

/** Each group is a sentence of NLU.md. */
const SENTENCES: Readonly<Record<string, readonly Example[]>> = {
  dates: [
    [
      'du 10 au 15 janvier',
      { language: 'fr', intent: 'availability', ...stay('2027-01-10', '2027-01-15', 5) },
    ],
    ['entre le 10 et le 15 janvier', stay('2027-01-10', '2027-01-15', 5)],
    ['du 28 décembre au 3 janvier', stay('2026-12-28', '2027-01-03', 6)],
    ['du dix au quinze janvier', stay('2027-01-10', '2027-01-15', 5)],
    ['du 1er au 5 février', stay('2027-02-01', '2027-02-05', 4)],
    ['le 10', { checkIn: '2026-12-10' }],
    ['demain', { checkIn: '2026-11-25' }],
    ['après-demain', { checkIn: '2026-11-26' }],
    ['dans deux semaines', { checkIn: '2026-12-08' }],
    ['10/01 au 15/01', stay('2027-01-10', '2027-01-15', 5)],
    ['le 31/02', { ...NO_DATES, question: 'dates' }],
    ['on part le 15', { checkIn: null, checkOut: '2026-12-15' }],
    ['non, plutôt du 12 au 14 janvier', stay('2027-01-12', '2027-01-14', 2)],
    ['pas en janvier, en février', { month: '2027-02' }],
    ['en janvier', { ...NO_DATES, month: '2027-01' }],
    ['tout le mois de janvier', stay('2027-01-01', '2027-02-01', 31)],
    ['la première quinzaine de janvier', stay('2027-01-01', '2027-01-15', 14)],
  ],
  weekends: [
    ['ce week-end', stay('2026-11-27', '2026-11-29', 2)],
    [
      'le week-end prochain',
      {
        ...stay('2026-11-27', '2026-11-29', 2),
        question: 'dates',
        alternatives: [{ checkIn: '2026-12-04', checkOut: '2026-12-06' }],
      },
    ],
    ['le week-end du 8 janvier', stay('2027-01-08', '2027-01-10', 2)],
    ['un week-end prolongé', stay('2026-12-04', '2026-12-08', 4)],
    ['du vendredi au dimanche', stay('2026-11-27', '2026-11-29', 2)],
    ['vendredi prochain', { checkIn: '2026-11-27', question: 'dates' }],
  ],
  lengths: [
    ['3 nuits à partir du 10 janvier', stay('2027-01-10', '2027-01-13', 3)],
    ['une semaine en février', { ...NO_DATES, month: '2027-02', nights: 7 }],
    ['2 ou 3 nuits', { nights: null, question: 'nights' }],
    ['cette nuit', stay('2026-11-24', '2026-11-25', 1)],
  ],
  holidays: [
    ['à Noël', stay('2026-12-24', '2026-12-26', 2)],
    ['à Pâques', stay('2027-03-25', '2027-03-28', 3)],
    ['pour le nouvel an, 3 nuits', stay('2026-12-31', '2027-01-03', 3)],
    ['joyeux Noël !', { ...NO_DATES, intent: 'greeting' }],
    ['pendant les vacances scolaires', NO_DATES],
  ],
  'what is no date': [
    ['on peut arriver à 15h ?', { ...NO_DATES, intent: 'policies' }],
    ['bon dimanche', { ...NO_DATES, intent: 'greeting' }],
    ['je vous appelle lundi', NO_DATES],
    ['deux nuits minimum ?', { ...NO_DATES, intent: 'policies' }],
  ],
  party: [
    ['nous sommes 4', party(4)],
    ['pour quatre personnes', party(4)],
    ['2 adultes et 2 enfants', party(2, 2)],
    ['un couple', party(2)],
    ['ma femme et moi', party(2)],
    ['on est deux et un bébé', party(2, 0, 1)],
    ['famille de 5', party(5)],
    ['mon mari dit que le 10 janvier est mieux', NO_PARTY],
    ['nous sommes deux avec un chien', { ...party(2), pets: true }],
  ],
  intents: [
    ['je voudrais réserver', { intent: 'book' }],
    ['avez-vous de la place ?', { intent: 'availability' }],
    ['combien ça coûte ?', { intent: 'price' }],
    ['je dois annuler ma réservation', { intent: 'cancel' }],
    ['puis-je changer les dates de ma réservation ?', { intent: 'modify' }],
    ['ma réservation est-elle confirmée ?', { intent: 'my_booking' }],
    ['comment payer ?', { intent: 'payment' }],
    ['où êtes-vous ?', { intent: 'location' }],
    ['vous avez des photos ?', { intent: 'photos' }],
    ['il y a du wifi ?', { intent: 'amenities' }],
    ['les chiens sont-ils acceptés ?', { intent: 'policies' }],
    ['je veux parler à quelqu’un', { intent: 'human' }],
    ['oui', { intent: 'yes' }],
    ['non merci', { intent: 'no' }],
    ['merci beaucoup', { intent: 'thanks' }],
    ['bonjour', { intent: 'greeting' }],
  ],
};

describe('French', () => {
  for (const [sentence, examples] of Object.entries(SENTENCES)) {
    it.each(examples)(`${sentence}: %s`, (text, fields, context) => {
      expect(misread([text, fields, ...(context ? [context] : [])] as unknown as Example)).toEqual({});
    });
  }
});
