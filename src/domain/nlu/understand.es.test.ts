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

/** Each group is a sentence of NLU.md. */
const SENTENCES: Readonly<Record<string, readonly Example[]>> = {
  'a stay is half-open': [
    [
      'del 10 al 15 de enero',
      { language: 'es', intent: 'availability', ...stay('2027-01-10', '2027-01-15', 5) },
    ],
    ['desde el 10 hasta el 15 de enero', stay('2027-01-10', '2027-01-15', 5)],
    ['entre el 10 y el 15 de enero hay lugar?', stay('2027-01-10', '2027-01-15', 5)],
  ],
  'a date without a year is its next occurrence in the property’s time zone': [
    ['llegamos el 24 de noviembre', { checkIn: '2026-11-24' }],
    ['el 23 de noviembre', { checkIn: '2027-11-23' }],
    ['tienen para mañana?', { checkIn: '2026-11-25' }, { now: '2026-11-25T01:30:00Z' }],
    ['hoy', { checkIn: '2026-11-24' }, { now: '2026-11-25T02:30:00Z' }],
    ['pasado mañana', { checkIn: '2026-11-26' }],
    ['tenes algo para esta noche', stay('2026-11-24', '2026-11-25', 1)],
  ],
  'in a range the year moves forward, up to 60 nights': [
    ['del 28 de diciembre al 3 de enero', stay('2026-12-28', '2027-01-03', 6)],
    [
      'del 28 de diciembre al 3 de enero',
      stay('2026-12-28', '2027-01-03', 6),
      { now: '2026-12-05T13:00:00Z' },
    ],
    ['18/12 al 15/12', { ...NO_DATES, question: 'dates' }],
    ['del 20/12 al 5/3', { ...NO_DATES, question: 'dates' }],
    ['del 28 al 3 de enero', stay('2026-12-28', '2027-01-03', 6)],
  ],
  'a day without a month is the next one; months that lack it are skipped': [
    ['del 10 al 15', stay('2026-12-10', '2026-12-15', 5)],
    ['el 10', { checkIn: '2026-12-10' }],
    ['llegamos el 30', { checkIn: '2027-03-30' }, { now: '2027-02-01T13:00:00Z' }],
    ['del 28 al 2', stay('2026-11-28', '2026-12-02', 4)],
  ],
  'numeric dates are day and month': [
    ['10/1 al 15/1', stay('2027-01-10', '2027-01-15', 5)],
    ['del 05/03/2027 al 08/03/2027', stay('2027-03-05', '2027-03-08', 3)],
    ['15-12-2026 al 18-12-2026', stay('2026-12-15', '2026-12-18', 3)],
    ['2026-12-15 al 2026-12-18', stay('2026-12-15', '2026-12-18', 3)],
    ['20.12 al 23.12', stay('2026-12-20', '2026-12-23', 3)],
  ],
  'impossible and past dates ask': [
    ['31/02', { ...NO_DATES, question: 'dates' }],
    ['el 31 de abril', { ...NO_DATES, question: 'dates' }],
    ['15/13', { ...NO_DATES, question: 'dates' }],
    ['del 10 al 15 de enero de 2026', { ...NO_DATES, question: 'dates' }],
    ['15/01/2026', { ...NO_DATES, question: 'dates' }],
  ],
  weekends: [
    ['el finde hay lugar', stay('2026-11-27', '2026-11-29', 2)],
    ['este fin de semana', stay('2026-11-27', '2026-11-29', 2), { now: '2026-11-27T20:00:00Z' }],
    ['este finde', stay('2026-11-28', '2026-11-29', 1), { now: '2026-11-28T20:00:00Z' }],
    ['este finde', stay('2026-12-04', '2026-12-06', 2), { now: '2026-11-29T20:00:00Z' }],
    [
      'el proximo finde',
      {
        ...stay('2026-11-27', '2026-11-29', 2),
        question: 'dates',
        alternatives: [{ checkIn: '2026-12-04', checkOut: '2026-12-06' }],
      },
    ],
    ['el finde del 8 de enero', { ...stay('2027-01-08', '2027-01-10', 2), question: null }],
    ['para el finde del 9 de enero', stay('2027-01-08', '2027-01-10', 2)],
    ['el finde del 10 de enero', stay('2027-01-08', '2027-01-10', 2)],
    ['tienen lugar para el finde del 20/12 al 22/12?', stay('2026-12-20', '2026-12-22', 2)],
  ],
  'a weekday is its next occurrence': [
    ['el viernes', { checkIn: '2026-11-27', question: null }],
    ['el viernes', { checkIn: '2026-11-27' }, { now: '2026-11-27T13:00:00Z' }],
    ['llego el viernes y me voy el domingo', stay('2026-11-27', '2026-11-29', 2)],
    ['de viernes a lunes', stay('2026-11-27', '2026-11-30', 3)],
    ['el viernes que viene', { checkIn: '2026-11-27', question: 'dates' }],
    ['viernes 27 al domingo 29', stay('2026-11-27', '2026-11-29', 2)],
    ['del sábado 12 de diciembre al martes 15', stay('2026-12-12', '2026-12-15', 3)],
  ],
  'nights after a start give the check-out': [
    ['3 noches desde el 10 de enero', stay('2027-01-10', '2027-01-13', 3)],
    ['el 5 de marzo por una semana', stay('2027-03-05', '2027-03-12', 7)],
    ['quince días desde el 2 de enero', stay('2027-01-02', '2027-01-17', 15)],
    ['un par de noches', { ...NO_PARTY, nights: 2, checkIn: null }],
    ['a partir del 10/1, 4 días', stay('2027-01-10', '2027-01-14', 4)],
    ['seria por 3 noches', { nights: 3, checkIn: null, checkOut: null }],
    ['2 o 3 noches desde el 10 de enero', { checkIn: '2027-01-10', checkOut: null, question: 'nights' }],
  ],
  'one end alone': [
    ['nos vamos el 15', { checkIn: null, checkOut: '2026-12-15' }],
    ['hasta el domingo', { checkIn: null, checkOut: '2026-11-29' }],
    ['llegaríamos el 3 de enero', { checkIn: '2027-01-03', checkOut: null }],
  ],
  'half and whole months': [
    ['la primera quincena de enero', stay('2027-01-01', '2027-01-15', 14)],
    ['segunda quincena de febrero', stay('2027-02-16', '2027-02-28', 12)],
    ['todo enero', stay('2027-01-01', '2027-02-01', 31)],
    ['el mes de febrero completo', stay('2027-02-01', '2027-03-01', 28)],
    ['en enero tienen algo?', { ...NO_DATES, month: '2027-01' }],
    ['una semana en febrero', { ...NO_DATES, month: '2027-02', nights: 7 }],
    ['en enero, del 10 al 15', { ...stay('2027-01-10', '2027-01-15', 5), month: null }],
  ],
  holidays: [
    ['para el finde largo tienen?', stay('2026-12-04', '2026-12-08', 4)],
    ['semana santa', stay('2027-03-25', '2027-03-28', 3)],
    ['carnaval', stay('2027-02-06', '2027-02-10', 4)],
    ['para año nuevo', stay('2026-12-31', '2027-01-01', 1)],
    ['navidad por 4 noches', stay('2026-12-24', '2026-12-28', 4)],
    ['en las vacaciones de invierno', NO_DATES],
    ['para las fiestas', NO_DATES],
  ],
  'written numbers': [
    ['del diez al quince de enero', stay('2027-01-10', '2027-01-15', 5)],
    ['del veintiocho de diciembre al tres de enero', stay('2026-12-28', '2027-01-03', 6)],
    ['del primero al cinco de febrero', stay('2027-02-01', '2027-02-05', 4)],
  ],
  'the reading at the end counts': [
    ['del 10 al 12 de enero, no, mejor del 12 al 14', stay('2027-01-12', '2027-01-14', 2)],
    [
      'quiero cambiar del 3 al 5 por del 10 al 12',
      { intent: 'modify', ...stay('2026-12-10', '2026-12-12', 2) },
    ],
    ['no en enero, en febrero', { month: '2027-02' }],
    ['el 10 de enero, perdón, el 11 de enero', { checkIn: '2027-01-11' }],
    [
      'quiero cambiar mi reserva TQ-7K3M9A, en vez del 10 al 12 sería del 15 al 17 de enero',
      { intent: 'modify', reservationCode: 'TQ-7K3M9A', ...stay('2027-01-15', '2027-01-17', 2) },
    ],
  ],
  'what a phone does to text': [
    ['10-15/1', stay('2027-01-10', '2027-01-15', 5)],
    ['10 al 15/01', stay('2027-01-10', '2027-01-15', 5)],
    ['DEL 10 AL 15 DE ENREO', stay('2027-01-10', '2027-01-15', 5)],
    ['el sabdo', { checkIn: '2026-11-28' }],
    ['d 10 a 15 d enero', stay('2027-01-10', '2027-01-15', 5)],
    ['del 1ro al 5 de febrero', stay('2027-02-01', '2027-02-05', 4)],
    ['enero 10 al 15', stay('2027-01-10', '2027-01-15', 5)],
    ['del 10 al 15 de enero 🏖️☀️ para 4️⃣', { ...stay('2027-01-10', '2027-01-15', 5), ...party(4) }],
    ['ｄｅｌ　１０ al １５ de enero', stay('2027-01-10', '2027-01-15', 5)],
    ['del 10\u200b al 15 de en\u0435ro', stay('2027-01-10', '2027-01-15', 5)],
    ['eh bueno este quería ver si del 10 este al 15 de enero', stay('2027-01-10', '2027-01-15', 5)],
  ],
  'what is no date': [
    ['puedo llegar a las 15 hs?', { ...NO_DATES, intent: 'policies' }],
    ['llegamos tipo 10.30 hs', NO_DATES],
    ['atienden 24/7?', NO_DATES],
    ['mi teléfono es 11 5555-1234', { ...NO_DATES, ...NO_PARTY }],
    ['mi dni es 30.123.456', { ...NO_DATES, ...NO_PARTY }],
    ['queda en 9 de Julio 1550?', { ...NO_DATES, intent: 'location' }],
    ['está cerca de la Calle 25 de Mayo?', { ...NO_DATES, intent: 'location' }],
    ['es en el km 12 de la ruta 40?', { ...NO_DATES, intent: 'location' }],
    ['tengo un presupuesto de 15.000 pesos', { ...NO_DATES, ...NO_PARTY }],
    ['incluye 1/2 pensión?', { ...NO_DATES, intent: 'amenities' }],
    ['tienen promo 2x1?', { ...NO_DATES, ...NO_PARTY, intent: 'price' }],
    ['el lunes te transfiero la seña', { ...NO_DATES, intent: 'payment' }],
    ['el 20 tengo un examen, después del 22 al 24 podría ir', stay('2026-12-22', '2026-12-24', 2)],
    ['si cancelo 10 días antes me devuelven?', { ...NO_DATES, intent: 'policies' }],
    ['hay mínimo de 2 noches?', { ...NO_DATES, intent: 'policies' }],
    ['los lunes hacen check-in?', { checkIn: null, checkOut: null }],
    ['buenas noches', { ...NO_DATES, intent: 'greeting' }],
    ['feliz año nuevo!', { ...NO_DATES, intent: 'greeting' }],
  ],
  party: [
    ['somos 4', { ...party(4), intent: 'availability' }],
    ['4 personas', party(4)],
    ['para 4', party(4)],
    ['4 pax', party(4)],
    ['somos cuatro', party(4)],
    ['2 adultos y 2 chicos', party(2, 2)],
    ['dos grandes y tres nenes', party(2, 3)],
    ['una pareja', party(2)],
    ['mi mujer y yo', party(2)],
    ['para los dos', party(2)],
    ['somos 3 parejas', party(6)],
    ['viajo yo solo', party(1)],
    ['mis padres, mi hermana y yo', party(4)],
    ['mi pareja y mi hija', party(2, 1)],
    ['familia de 5', party(5)],
    ['somos 2 y un bebé', party(2, 0, 1)],
    ['5 incluyendo un bebé', party(4, 0, 1)],
    ['somos 2 con una guagua', party(2, 0, 1), { country: 'CL', timezone: 'America/Santiago' }],
    ['2 adultos y 2 hijos de 4 y 7 años', party(2, 2)],
    ['con 2 nenes', { adults: null, children: 2, guests: null }],
    ['mi marido dice que del 10 al 15 de enero', { ...NO_PARTY, ...stay('2027-01-10', '2027-01-15', 5) }],
    ['se puede sumar una persona más?', NO_PARTY],
    ['somos 2 y un perro', { ...party(2), pets: true }],
    ['somos 4, perdón, 5', party(5)],
  ],
  intents: [
    ['quiero reservar del 10 al 15 de enero', { intent: 'book' }],
    ['me apartás la cabaña?', { intent: 'book' }],
    ['hola, ¿tienen lugar el finde?', { intent: 'availability' }],
    ['cuánto sale del 10 al 15 de enero?', { intent: 'price' }],
    ['quiero reservar, ¿cuánto sale del 10 al 15?', { intent: 'book' }],
    ['mi reserva está confirmada?', { intent: 'my_booking' }],
    [
      'quiero saber el estado de mi reserva TQ-7K3M9A',
      { intent: 'my_booking', reservationCode: 'TQ-7K3M9A' },
    ],
    ['quiero cambiar la fecha de mi reserva', { intent: 'modify' }],
    ['necesito cancelar mi reserva', { intent: 'cancel' }],
    ['cómo puedo pagar la seña?', { intent: 'payment' }],
    ['ya transferí, te mando el comprobante', { intent: 'payment' }],
    ['dónde queda?', { intent: 'location' }],
    ['me mandás fotos?', { intent: 'photos' }],
    ['tienen pileta y parrilla?', { intent: 'amenities' }],
    ['¿aceptan mascotas?', { intent: 'policies' }],
    ['quiero hablar con una persona', { intent: 'human' }],
    ['dale', { intent: 'yes' }],
    ['sí', { intent: 'yes' }],
    ['no gracias', { intent: 'no' }],
    ['muchas gracias', { intent: 'thanks' }],
    ['hola buen día', { intent: 'greeting' }],
    ['quién ganó el partido ayer?', { intent: 'other' }],
    ['', { intent: 'other', language: 'es' }],
  ],
  'reservation codes': [
    ['mi código es tq 7k3m9a', { reservationCode: 'TQ7K3M9A' }],
    ['RES2611A1B2C3', { reservationCode: 'RES2611A1B2C3' }],
    // A sixth of ours have no digit.
    ['quiero cancelar la TQ-DJNDEM', { reservationCode: 'TQ-DJNDEM', intent: 'cancel' }],
    ['es la tq djndem', { reservationCode: 'TQDJNDEM' }],
  ],
  'other dates instead of how many they are': [
    [
      'mejor del 20 al 22 de enero',
      { checkIn: '2027-01-20', checkOut: '2027-01-22', adults: null, children: null },
      {
        previous: {
          asked: 'party',
          known: { nights: 4 },
          offered: [],
          reservationCode: null,
        },
      },
    ],
  ],
};

describe('Spanish', () => {
  for (const [sentence, examples] of Object.entries(SENTENCES)) {
    it.each(examples)(`${sentence}: %s`, (text, fields, context) => {
      expect(misread([text, fields, ...(context ? [context] : [])] as unknown as Example)).toEqual({});
    });
  }
});

const known = {
  checkIn: '2027-01-10',
  checkOut: '2027-01-12',
  nights: 2,
  adults: 2,
  children: 0,
  infants: 0,
  guests: 2,
};
const offered = [
  { ordinal: 1, name: 'Cabaña Coihue', totalMinor: 30000 },
  { ordinal: 2, name: 'Cabaña del Muelle', totalMinor: 20000 },
];
const after = (asked: string | null) => ({ previous: { ...NOTHING_SAID, asked, known, offered } }) as never;

const IN_THREAD: readonly Example[] = [
  ['la segunda', { choice: { ordinal: 2 }, ...NO_DATES }, after('choice')],
  ['sí, la segunda', { choice: { ordinal: 2 } }, after('choice')],
  ['la del muelle', { choice: { name: 'Cabaña del Muelle' } }, after('choice')],
  ['la más barata', { choice: { superlative: 'cheapest' } }, after('choice')],
  ['la más grande', { choice: { superlative: 'largest' } }, after('choice')],
  ['una noche más', { change: { nights: 1 }, ...NO_DATES }, after('confirm')],
  ['mejor una noche más', { change: { nights: 1 } }, after('confirm')],
  ['una semana después', { change: { days: 7 }, checkIn: null }, after('confirm')],
  ['somos uno más', { change: { adults: 1 }, adults: null }, after('confirm')],
  ['y si fuéramos 5?', { ...party(5), change: null }, after('confirm')],
  ['4', party(4), { previous: { ...NOTHING_SAID, asked: 'party' } }],
  ['el 10', { checkIn: '2026-12-10' }, { previous: { ...NOTHING_SAID, asked: 'dates' } }],
  [
    'del 15 al 20',
    stay('2027-01-15', '2027-01-20', 5),
    { previous: { ...NOTHING_SAID, asked: 'dates', known: { month: '2027-01' } } },
  ],
];

it.each(IN_THREAD)('Spanish, with what the thread knows: %s', (text, fields, context) => {
  expect(misread([text, fields, ...(context ? [context] : [])] as unknown as Example)).toEqual({});
});
