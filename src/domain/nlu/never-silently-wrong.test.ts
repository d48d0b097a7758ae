import { expect, it } from 'vitest';
import { TUESDAY } from './understand.fixture.ts';
import { understand } from './understand.ts';

/**
 * Messages that invite a wrong date. Each may be read as given, may be left open, or may ask back; what may not be is another
 * date with no question.
 */
const MESSAGES: readonly (readonly [text: string, checkIn: string | null, checkOut: string | null])[] = [
  // A list of days.
  ['necesito para el 15, 16 y 17 de enero', '2027-01-15', '2027-01-18'],
  ['dias 10, 11 e 12 de janeiro', '2027-01-10', '2027-01-13'],
  ['do you have availability Jan 10, 11 and 12', '2027-01-10', '2027-01-13'],
  ['les 10, 11 et 12 janvier', '2027-01-10', '2027-01-13'],
  ['am 10., 11. und 12. Januar', '2027-01-10', '2027-01-13'],
  ['il 10, 11 e 12 gennaio', '2027-01-10', '2027-01-13'],
  ['las noches del 15 y 16 de enero', '2027-01-15', '2027-01-17'],
  ['dos noches, viernes y sabado', '2026-11-27', '2026-11-29'],
  // A weekday of the week after this one.
  ['el viernes de la semana que viene', '2026-12-04', null],
  ['sexta da semana que vem', '2026-12-04', null],
  ['Friday of next week', '2026-12-04', null],
  ['vendredi de la semaine prochaine', '2026-12-04', null],
  ['Freitag nächster Woche', '2026-12-04', null],
  ['venerdì della settimana prossima', '2026-12-04', null],
  ['a week from Friday', '2026-12-04', null],
  ['heute in einer Woche', '2026-12-01', null],
  ['vendredi en huit', '2026-12-04', null],
  // Between two holidays; the weekend that is not meant.
  ['entre navidad y año nuevo', null, null],
  ['entre o natal e o ano novo', null, null],
  ['between Christmas and New Year', null, null],
  ['zwischen Weihnachten und Neujahr', null, null],
  ['tra Natale e Capodanno', null, null],
  ['no este finde, el otro', '2026-12-04', '2026-12-06'],
  ['not this weekend, the one after', '2026-12-04', '2026-12-06'],
  ['pas ce week-end mais le suivant', '2026-12-04', '2026-12-06'],
  ['nicht dieses Wochenende, sondern das danach', '2026-12-04', '2026-12-06'],
  ['non questo weekend, quello dopo', '2026-12-04', '2026-12-06'],
  // Arriving and leaving, told in two verbs.
  ['salimos el jueves 7 de enero a la noche y volvemos el domingo 10', '2027-01-07', '2027-01-10'],
  ['a gente chega na quinta à noite e sai domingo', '2026-11-26', '2026-11-29'],
  ['quanto fica de sexta pra domingo', '2026-11-27', '2026-11-29'],
  ['a partir das 14h do dia 10 de janeiro até 12h do dia 12', '2027-01-10', '2027-01-12'],
  ['arriving late Thursday night, out Sunday morning', '2026-11-26', '2026-11-29'],
  ['wir kommen am Donnerstag und fahren am Sonntag wieder', '2026-11-26', '2026-11-29'],
  ['1st to 5th Feb', '2027-02-01', '2027-02-05'],
  // From an old day to a new one.
  ['can I move my reservation from January 5 to January 12', '2027-01-12', null],
  ['je voudrais déplacer ma réservation du 10 au 17 janvier', '2027-01-17', null],
  ['können wir vom 10. auf den 17. Januar umbuchen?', '2027-01-17', null],
  ['vorrei spostare la prenotazione dal 10 al 17 gennaio', '2027-01-17', null],
  // Years, weekdays and months that disagree, or are told elsewhere.
  ['January 10 to 15, 2026', null, null],
  ['is Friday the 12th free?', '2026-12-12', null],
  ['viernes 10 de enero', '2027-01-10', null],
  ['el cumple de mi vieja es el 14 de enero, podría ser del 13 al 16', '2027-01-13', '2027-01-16'],
  ['podría ser del 5 al 10 o del 12 al 17 de enero', '2027-01-05', '2027-01-10'],
  ['Would Feb 10-14 work? If not, Feb 17-21', '2027-02-10', '2027-02-14'],
  ['erste Märzwoche', null, null],
  // Counted from a day, named by a feast, or said of another month.
  ['Saturday week for 3 nights', '2026-12-05', '2026-12-08'],
  ['Samstag in zwei Wochen', '2026-12-12', null],
  ['übernächstes Wochenende zu zweit', '2026-12-04', '2026-12-06'],
  ['two weeks today', '2026-12-08', null],
  ["le pont de l'ascension", '2027-05-05', '2027-05-09'],
  ['in February, Friday to Sunday', '2027-02-05', null],
  ['la semaine du 8 mars', '2027-03-08', '2027-03-15'],
  ['3 Tage vor Weihnachten', '2026-12-21', null],
  ["entre Noël et le jour de l'an", null, null],
  ['Mitte Januar etwa eine Woche', null, null],
  ['Ostern von Freitag bis Montag', '2027-03-26', '2027-03-29'],
  ['le premier week-end de mars', '2027-03-05', '2027-03-07'],
  ['am fünfzehnten ersten für drei Nächte', '2027-01-15', '2027-01-18'],
  ['zwischen dem 26. und 31.', '2026-12-26', '2026-12-31'],
  // The last day said is taken back.
  ['from the 15th of january through the 18th uh no 19th', '2027-01-15', '2027-01-19'],
  ['du quinze janvier au euh dix-huit non dix-neuf', '2027-01-15', '2027-01-19'],
  ['vom 15. bis 18. nein 19. Januar', '2027-01-15', '2027-01-19'],
  // Counted months and weeks, the nth of them, days of Easter.
  ['el 28 del mes que viene', '2026-12-28', null],
  ['del 20 del 12 al 25 del 12', '2026-12-20', '2026-12-25'],
  ['3/10 enero', '2027-01-03', '2027-01-10'],
  ['2 al 9 (enero)', '2027-01-02', '2027-01-09'],
  ['el primer finde de febrero', '2027-02-05', '2027-02-07'],
  ['o segundo fim de semana de janeiro', '2027-01-08', '2027-01-10'],
  ['el segundo viernes de enero', '2027-01-08', null],
  ['semana que vem de quinta a domingo', '2026-12-03', '2026-12-06'],
  ['viernes santo al domingo', '2027-03-26', '2027-03-28'],
  ['5.1 a 10.1, é possível?', '2027-01-05', '2027-01-10'],
  // Bounds, windows, weekends of no date or of a named one.
  ['antes del 15 de enero', null, null],
  ['depois do natal', null, null],
  ['algún finde libre?', null, null],
  ['el puente de la constitución', null, null],
  ['feriado de tiradentes', null, null],
  ['mi cumple es el 12 de enero y queremos ir ese finde', null, null],
  ['todo diciembre y enero', '2026-12-01', '2027-02-01'],
  ['quiero del tres al siete no del cuatro al ocho de enero', '2027-01-04', '2027-01-08'],
  // From an old day to a new one, and until when an offer stands.
  ['reservé para el 10 y quiero pasarla al 17', '2026-12-17', null],
  ['en vez de 10-14 enero hacemos 20-25', '2027-01-20', '2027-01-25'],
  ['potete tenermela fino a domani?', null, null],
  ['reservé por Airbnb el 3 de noviembre y nadie contesta', null, null],
  ['estuvimos del 3 al 10 de enero y me olvidé una campera', null, null],
  ['quero a segunda opção', null, null],
  // Numbers that are no end of a stay, days joined by signs, weekdays beside their dates.
  ['8 - 10 - 2027', '2027-10-08', null],
  ['4/5/6 june', null, null],
  ['can i change the number of guests to 5', null, null],
  ['looking at 3-5 june, what have you got', '2027-06-03', '2027-06-05'],
  ['2nd week of february', null, null],
  ['fri-sun 5-7 march', '2027-03-05', '2027-03-07'],
  ['jnue 4 to 7', '2027-06-04', '2027-06-07'],
  ['3-5 june or july', null, null],
  ["We're heading off on 20 February, what time do you need the keys back?", null, '2027-02-20'],
  // A long weekend that is not the next one.
  ['the march long weekend', '2027-03-25', '2027-03-28'],
  ['easter long weekend', null, null],
  ['spring bank holiday', null, null],
  // Days that belong to something else.
  ['can you hold the cabin til Friday while I check with my wife', null, null],
  ['können Sie es bis Freitag freihalten', null, null],
  ['Guten Morgen und ein frohes neues Jahr', null, null],
  ['wir waren letztes Jahr am 8. Januar da', null, null],
  ['from 10 to 12 am', null, null],
  ['el lunes te transfiero la seña', null, null],
  ['na segunda eu faço o pix', null, null],
  ['I will call you on Monday', null, null],
  ['je vous appelle lundi', null, null],
  ['ich rufe Sie am Montag an', null, null],
  ['vi chiamo lunedì', null, null],
  ['mi vuelo sale el 9 de enero a las 14', null, null],
  ['tengo un examen el 10 de diciembre', null, null],
  ['pagué el 20/11', null, null],
  ['ontem dia 23 fiz o depósito', null, null],
  ['nací el 5 de mayo', null, null],
  ['la cuota vence el 15', null, null],
  ['hablamos el jueves', null, null],
  ['abren los domingos?', null, null],
  ['my exam is on the 14th', null, null],
  ['calle 25 de mayo 1234', null, null],
  ['estamos en Av. 9 de Julio y Corrientes', null, null],
  ['rue du 8 mai 1945', null, null],
  ['piazza 4 novembre', null, null],
  ['avenida 15 de novembro', null, null],
  ['Straße des 17. Juni 135', null, null],
];

it.each(MESSAGES)('no wrong date without a question: %s', (text, checkIn, checkOut) => {
  const read = understand(text, TUESDAY);
  if (read.question !== null) return;
  expect([null, checkIn]).toContain(read.checkIn);
  expect([null, checkOut]).toContain(read.checkOut);
});
