import { expect, test } from 'vitest';
import { buildProperty, date, NOW } from '../testing/builders.ts';
import { guestMail, newsOfSettlement } from './guest-mail.ts';
import { LANGUAGES } from './nlu/understanding.ts';

const reservation = {
  code: 'TQ-7K3M9A',
  stay: { checkIn: date('2027-01-11'), checkOut: date('2027-01-15') },
};
const mail = (
  language: (typeof LANGUAGES)[number] | null,
  news: Parameters<typeof guestMail>[0] = 'confirmed',
) => guestMail(news, reservation, { language }, buildProperty(), NOW);

test('a mail is in the guest’s language, else in the property’s first, with the dates as it writes them', () => {
  expect(mail('de')).toEqual({
    subject: 'Reservierung bestätigt: TQ-7K3M9A',
    text: 'Deine Reservierung TQ-7K3M9A (Refugio del Lago) ist bestätigt!\nMontag, 11. Januar → Freitag, 15. Januar',
  });
  expect(mail(null).text).toContain('lunes 11 de enero → viernes 15 de enero');
});

test('every language has each of the news, with the code in subject and text', () => {
  for (const language of LANGUAGES)
    for (const news of ['confirmed', 'balance', 'refunded', 'ended'] as const) {
      const { subject, text } = mail(language, news);
      expect(subject).toContain('TQ-7K3M9A');
      expect(text).toContain('TQ-7K3M9A');
    }
});

test('each settlement is one of the news', () => {
  expect(
    ['confirmed', 'retaken', 'balance', 'refund_duplicate'].map((one) => newsOfSettlement(one as 'balance')),
  ).toEqual([...['confirmed', 'confirmed', 'balance', 'refunded']]);
});
