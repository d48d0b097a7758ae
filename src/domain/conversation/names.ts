import type { Accommodation } from '../accommodation.ts';
import { plain } from './place-words.ts';
import type { Turn } from './turn.ts';

/** The accommodation that the words name: by its whole name, or by a word that no other name has ("la del muelle"). */
export function namedIn(turn: Turn, text: string): Accommodation | null {
  const { accommodations } = turn.facts.property;
  const said = plain(text);
  const whole = accommodations.find((one) => said.includes(plain(one.name)));
  if (whole) return whole;
  const words = new Set(said.match(/[a-z0-9]{3,}/g) ?? []);
  const namesWith = (word: string): number =>
    accommodations.filter((one) => wordsOf(one.name).includes(word)).length;
  return (
    accommodations.find((one) =>
      wordsOf(one.name).some((word) => words.has(word) && namesWith(word) === 1),
    ) ?? null
  );
}

/** Kinds of places name none of them: "I am looking for a house". */
const KINDS = new Set(
  'cabana cabanas casa casas departamento apartamento chale habitacion quarto suite loft house cabin room apartment flat lodge'
    .concat(' maison chalet chambre appartement haus hutte zimmer ferienhaus wohnung camera appartamento')
    .split(' '),
);

/** What may stand before a name, and what makes it a mere place: "the lake" in "by the lake". */
const ARTICLE = '(?:la|el|a|o|the|die|der|das|le|il|lo|cabana|casa|chale|cabin|house|maison|chalet|haus)';
const LINK = '(?:de la|del|de|da|do|du|des|of the)';
const BESIDE =
  '(?:by|to|at|near|on|of|from|with|over|cerca de|cerca|frente a|junto a|vista a|bei|an|am|pres de|vicino a|sul|sur|vers)';

/**
 * The accommodation that a first wish names, with nothing offered yet: by its whole name, or by its own word where a name would stand ("la
 * Coihue del 11 al 15"). "Cerca del muelle" names nothing.
 */
export function wishedIn(turn: Turn, text: string): Accommodation | null {
  const said = plain(text);
  const named = namedIn(turn, text);
  if (!named || said.includes(plain(named.name))) return named;
  const isNamed = wordsOf(named.name).some((word) =>
    new RegExp(`(?:^\\W*|(?<!\\b${BESIDE} )\\b${ARTICLE} (?:${LINK} )?)${word}\\b`).test(said),
  );
  return isNamed ? named : null;
}

/** Long words only: "del" in a name names nothing. */
const wordsOf = (name: string): string[] =>
  (plain(name).match(/[a-z0-9]{4,}/g) ?? []).filter((word) => !KINDS.has(word));
