import type { Accommodation } from '../accommodation.ts';
import type { Understanding } from '../nlu/understanding.ts';
import { photosId } from './reply-ids.ts';
import { accommodationOf, type Decision, descriptionOf, hostText, say, sayText, type Turn } from './turn.ts';

export function location(turn: Turn): Decision {
  const { latitude, longitude, name, address } = turn.facts.property;
  return say(turn, { kind: 'location', latitude, longitude, name, address });
}

/** One picture a turn, with a button to the next; of several accommodations, which one is asked. */
export function photos(turn: Turn, accommodation: Accommodation | null, index: number): Decision {
  const { texts, facts } = turn;
  const [first, second] = facts.property.accommodations;
  const chosen = accommodation ?? (second ? null : (first ?? null));
  if (!chosen) {
    const rows = facts.property.accommodations.map((one) => ({
      id: photosId(one.id, 0),
      title: one.name,
      description: descriptionOf(turn, one),
    }));
    return say(turn, { kind: 'list', body: texts.whichPhotos, button: texts.offersButton, rows });
  }
  const photo = chosen.photos[index % Math.max(1, chosen.photos.length)];
  if (!photo) return sayText(turn, texts.noPhotos);
  const body = texts.photosOf(chosen.name, index === 0 ? descriptionOf(turn, chosen) : photo.caption);
  const buttons = [
    ...(index + 1 < chosen.photos.length
      ? [{ id: photosId(chosen.id, index + 1), title: texts.buttons.photos }]
      : []),
    { id: 'availability', title: texts.menu.availability },
  ];
  return say(turn, { kind: 'buttons', body, imageUrl: photo.url, buttons });
}

/** Topics that hosts write about, and the words in a question (without accents) that ask for them. */
const TOPICS: readonly (readonly [topic: string, words: RegExp])[] = [
  ['wifi', /\b(wi-?fi|internet|wlan)\b/],
  [
    'pets',
    /\b(mascotas?|perr[oi]t?[oa]?s?|gat[oa]s?|pets?|dogs?|cats?|animais|cachorros?|chiens?|chats?|animaux|hunde?|katzen?|haustiere?|can[ei]|gatt[oi]|animali)\b/,
  ],
  ['smoking', /\b(fum|smok|rauch)/],
  ['breakfast', /\b(desayun|breakfast|cafe da manha|petit[- ]dejeuner|fruhstuck|colazione)/],
  ['beach', /\b(playas?|praias?|beach|plages?|strand|spiaggia|kayaks?|caiaques?|muelle|pier)\b/],
  ['directions', /\b(llegar|como llego|chegar|get there|directions|venir|anfahrt|arrivare)\b/],
];

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function amenities(turn: Turn, text: string): Decision {
  const topic = TOPICS.find(([, words]) => words.test(plain(text)))?.[0];
  const own = topic ? hostText(turn, topic) : null;
  if (own) return sayText(turn, own);
  const { texts, state, facts } = turn;
  const chosen = state.slots.accommodationId ?? state.reservation?.accommodationId ?? null;
  const shown = chosen
    ? facts.property.accommodations.filter(({ id }) => id === chosen)
    : facts.property.accommodations;
  const lines = shown.map(({ name, amenities: list }) =>
    texts.amenitiesIn(name, list.map((one) => texts.amenity[one] ?? one.replaceAll('_', ' ')).join(', ')),
  );
  return sayText(turn, lines.join('\n'));
}

export function policies(turn: Turn, text: string, understanding: Understanding): Decision {
  const topic =
    TOPICS.find(([, words]) => words.test(plain(text)))?.[0] ?? (understanding.pets ? 'pets' : null);
  const own = topic ? hostText(turn, topic) : null;
  if (own) return sayText(turn, own);
  const { texts, facts } = turn;
  const { checkInTime, checkOutTime, cancellationPolicy } = facts.property;
  const steps = [...cancellationPolicy].sort((a, b) => b.daysBefore - a.daysBefore);
  const cancellation =
    steps.length === 0
      ? texts.policyNone
      : `${steps.map((step) => `• ${texts.policyStep(step.daysBefore, step.refundPercent)}`).join('\n')}`;
  return sayText(turn, `${texts.policies(checkInTime, checkOutTime)}\n${cancellation}`);
}

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

/** Long words only: "del" in a name names nothing. */
const wordsOf = (name: string): string[] => plain(name).match(/[a-z0-9]{4,}/g) ?? [];

export const accommodationChosen = (turn: Turn): Accommodation | null => {
  const id = turn.state.slots.accommodationId;
  return id ? accommodationOf(turn, id) : null;
};
