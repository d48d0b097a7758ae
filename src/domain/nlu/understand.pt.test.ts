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

const BRAZIL = { timezone: 'America/Sao_Paulo', country: 'BR' };

/** Each group is a sentence of NLU.md. */
const SENTENCES: Readonly<Record<string, readonly Example[]>> = {
  'a stay is half-open': [
    [
      'de 10 a 15 de janeiro',
      { language: 'pt', intent: 'availability', ...stay('2027-01-10', '2027-01-15', 5) },
    ],
    ['do dia 10 ao dia 15 de janeiro', stay('2027-01-10', '2027-01-15', 5)],
    ['tem vaga entre 10 e 15 de janeiro?', stay('2027-01-10', '2027-01-15', 5)],
    ['10/01 a 15/01 tá livre?', stay('2027-01-10', '2027-01-15', 5)],
  ],
  'days without month or year': [
    ['dia 10', { checkIn: '2026-12-10' }],
    ['do dia 28 ao dia 2', stay('2026-11-28', '2026-12-02', 4)],
    ['de 28 de dezembro a 3 de janeiro', stay('2026-12-28', '2027-01-03', 6)],
    ['amanhã', { checkIn: '2026-11-25' }],
    ['depois de amanhã', { checkIn: '2026-11-26' }],
    ['daqui a 3 dias', { checkIn: '2026-11-27' }],
    ['hoje à noite tem algo?', { checkIn: '2026-11-24' }],
    ['dia 31/02', { ...NO_DATES, question: 'dates' }],
    ['18/12 a 15/12', { ...NO_DATES, question: 'dates' }],
  ],
  weekends: [
    ['neste fim de semana', stay('2026-11-27', '2026-11-29', 2)],
    [
      'no próximo fim de semana',
      {
        ...stay('2026-11-27', '2026-11-29', 2),
        question: 'dates',
        alternatives: [{ checkIn: '2026-12-04', checkOut: '2026-12-06' }],
      },
    ],
    ['fds do dia 8 de janeiro', stay('2027-01-08', '2027-01-10', 2)],
  ],
  weekdays: [
    ['sexta-feira', { checkIn: '2026-11-27' }],
    ['de sexta a domingo', stay('2026-11-27', '2026-11-29', 2)],
    ['chego na sexta e vou embora na segunda', stay('2026-11-27', '2026-11-30', 3)],
    ['sexta que vem', { checkIn: '2026-11-27', question: 'dates' }],
  ],
  lengths: [
    ['3 noites a partir de 10 de janeiro', stay('2027-01-10', '2027-01-13', 3)],
    ['uma semana em janeiro', { ...NO_DATES, month: '2027-01', nights: 7 }],
    ['quinze dias', { nights: 15 }],
    ['2 ou 3 noites', { nights: null, question: 'nights' }],
    ['vamos embora dia 15', { checkIn: null, checkOut: '2026-12-15' }],
  ],
  months: [
    ['primeira quinzena de janeiro', stay('2027-01-01', '2027-01-15', 14)],
    ['o mês de janeiro inteiro', stay('2027-01-01', '2027-02-01', 31)],
    ['em janeiro', { ...NO_DATES, month: '2027-01' }],
  ],
  holidays: [
    ['feriadão tem vaga?', { intent: 'availability' }, BRAZIL],
    ['no réveillon', stay('2026-12-31', '2027-01-01', 1), BRAZIL],
    ['no natal, 3 noites', stay('2026-12-24', '2026-12-27', 3), BRAZIL],
    ['na páscoa', stay('2027-03-25', '2027-03-28', 3)],
    ['no carnaval', stay('2027-02-06', '2027-02-10', 4)],
  ],
  'written, corrected, mistyped': [
    ['de dez a quinze de janeiro', stay('2027-01-10', '2027-01-15', 5)],
    ['do dia 10 ao 12 de janeiro, não, melhor do 12 ao 14', stay('2027-01-12', '2027-01-14', 2)],
    ['não em janeiro, em fevereiro', { month: '2027-02' }],
    ['DE 10 A 15 DE JANERO', stay('2027-01-10', '2027-01-15', 5)],
    ['quero trocar de 3 a 5 por 10 a 12 de janeiro', stay('2027-01-10', '2027-01-12', 2)],
  ],
  'what is no date': [
    ['posso chegar às 15h?', { ...NO_DATES, intent: 'policies' }],
    ['bom domingo!', { ...NO_DATES, intent: 'greeting' }],
    ['feliz natal', { ...NO_DATES, intent: 'greeting' }],
    ['fica na rua 7 de Setembro 120?', { ...NO_DATES, intent: 'location' }],
    ['na segunda eu faço o pix', { ...NO_DATES, intent: 'payment' }],
    ['mínimo de 2 noites?', { ...NO_DATES, intent: 'policies' }],
    ['meu telefone é 11 98765-4321', { ...NO_DATES, ...NO_PARTY }],
    ['meu cpf é 123.456.789-10', { ...NO_DATES, ...NO_PARTY }],
  ],
  party: [
    ['somos 4', party(4)],
    ['para quatro pessoas', party(4)],
    ['2 adultos e 2 crianças', party(2, 2)],
    ['um casal', party(2)],
    ['dois casais', party(4)],
    ['só eu', party(1)],
    ['eu e minha esposa', party(2)],
    ['meu marido, eu e nossos dois filhos', party(2, 2)],
    ['somos 2 e um bebê', party(2, 0, 1)],
    ['família de 5', party(5)],
    ['5 pessoas incluindo um bebê', party(4, 0, 1)],
    ['casal com uma criança de 1 ano', party(2, 0, 1)],
    ['casal e um cachorro', { ...party(2), pets: true }],
    ['meu marido disse que prefere janeiro', { ...NO_PARTY, month: '2027-01' }],
  ],
  intents: [
    ['quero reservar', { intent: 'book' }],
    ['quanto custa a diária?', { intent: 'price' }],
    ['quero cancelar minha reserva', { intent: 'cancel' }],
    ['minha reserva está confirmada?', { intent: 'my_booking' }],
    ['posso mudar a data da minha reserva?', { intent: 'modify' }],
    ['aceita pix?', { intent: 'payment' }],
    ['onde fica?', { intent: 'location' }],
    ['tem fotos?', { intent: 'photos' }],
    ['tem piscina e churrasqueira?', { intent: 'amenities' }],
    ['aceita pet?', { intent: 'policies' }],
    ['quero falar com um atendente', { intent: 'human' }],
    ['sim, pode ser', { intent: 'yes' }],
    ['não, obrigado', { intent: 'no' }],
    ['obrigada!', { intent: 'thanks' }],
    ['oi, bom dia', { intent: 'greeting' }],
  ],
};

describe('Portuguese', () => {
  for (const [sentence, examples] of Object.entries(SENTENCES)) {
    it.each(examples)(`${sentence}: %s`, (text, fields, context) => {
      expect(misread([text, fields, ...(context ? [context] : [])] as unknown as Example)).toEqual({});
    });
  }
});

const offered = [
  { ordinal: 1, name: 'Chalé Azul', totalMinor: 30000 },
  { ordinal: 2, name: 'Casa do Lago', totalMinor: 20000 },
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
  ['a segunda', { choice: { ordinal: 2 }, checkIn: null }, after('choice')],
  ['a do lago', { choice: { name: 'Casa do Lago' } }, after('choice')],
  ['a mais barata', { choice: { superlative: 'cheapest' } }, after('choice')],
  ['uma noite a mais', { change: { nights: 1 } }, after('confirm')],
  ['uma semana depois', { change: { days: 7 } }, after('confirm')],
  ['e se fôssemos 5?', party(5), after('confirm')],
])('Portuguese, with what the thread knows: %s', (text, fields, context) => {
  expect(misread([text, fields, ...(context ? [context] : [])] as unknown as Example)).toEqual({});
});
