import type { Accommodation } from '../accommodation.ts';
import type { Understanding } from '../nlu/understanding.ts';
import { namedIn } from './names.ts';
import { AMENITY_WORDS, plain, TOPICS, topicIn } from './place-words.ts';
import { holdId, photosId } from './reply-ids.ts';
import {
  accommodationOf,
  type Decision,
  descriptionOf,
  hostText,
  type Message,
  say,
  sayButtons,
  sayText,
  type Turn,
} from './turn.ts';

/** The pin; to a question about the way, the host's directions with the address. */
export function location(turn: Turn, text: string): Decision {
  const { latitude, longitude, name, address } = turn.facts.property;
  const topic = topicIn(TOPICS, text);
  const directions = topic === 'directions' ? hostText(turn, topic) : null;
  if (directions) return sayText(turn, `${directions}\n📍 ${address}`);
  if (topic === 'nearby') {
    const own = hostText(turn, topic);
    return own ? sayText(turn, own) : notKnown(turn);
  }
  return say(turn, { kind: 'location', latitude, longitude, name, address });
}

/** One picture a turn, with a button to the next; of several accommodations, which one is asked. */
export function photos(turn: Turn, accommodation: Accommodation | null, index: number): Decision {
  const { texts, facts } = turn;
  const { pending } = turn.state;
  const [first, second] = facts.property.accommodations;
  const chosen = accommodation ?? (second ? null : (first ?? null));
  if (!first) return sayText(turn, texts.noPhotos);
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
  const body = texts.photosOf(chosen.name, index === 0 ? descriptionOf(turn, chosen) : photo.caption).trim();
  const buttons = [
    ...(index + 1 < chosen.photos.length
      ? [
          {
            id: photosId(chosen.id, index + 1),
            title: index === 0 ? texts.buttons.photos : texts.buttons.morePhotos,
          },
        ]
      : []),
    pending?.kind === 'hold' && pending.accommodationId === chosen.id
      ? { id: holdId(pending), title: texts.buttons.reserve }
      : { id: 'availability', title: texts.menu.availability },
  ];
  return say(turn, { kind: 'buttons', body, imageUrl: photo.url, buttons });
}

/** The accommodation that a wish for photos means: named, by its place in the list, or the one at hand. */
export function photographed(turn: Turn, { understanding: { choice }, text }: Message): Accommodation | null {
  const named = namedIn(turn, choice && 'name' in choice ? choice.name : text);
  if (named) return named;
  const offer = choice && 'ordinal' in choice ? turn.state.offers[choice.ordinal - 1] : undefined;
  const id = offer?.accommodationId ?? turn.state.slots.accommodationId;
  return id ? accommodationOf(turn, id) : null;
}

export const amenityIn = (text: string): string | null => topicIn(AMENITY_WORDS, text);

/** The host's own words if there are any; yes or no for one amenity; the list of all for "what is there?". */
export function amenities(turn: Turn, text: string): Decision {
  const { texts } = turn;
  const topic = topicIn(TOPICS, text);
  const own = topic ? hostText(turn, topic) : null;
  if (own) return sayText(turn, own);
  const shown = inQuestion(turn, text);
  const asked = amenityIn(withoutNames(turn, text));
  if (asked) {
    const name = amenityName(turn, asked);
    const having = shown.filter((one) => one.amenities.includes(asked)).map((one) => one.name);
    return sayText(
      turn,
      having.length > 0 ? texts.amenityYes(name, having.join(', ')) : texts.amenityNo(name),
    );
  }
  if (topic || shown.length === 0) return notKnown(turn);
  const lines = shown.map((one) =>
    texts.amenitiesIn(one.name, one.amenities.map((key) => amenityName(turn, key)).join(', ')),
  );
  return sayText(turn, lines.join('\n'));
}

/** "Does the Casa del Muelle have a grill?" does not ask for a jetty. */
const withoutNames = ({ facts }: Turn, text: string): string =>
  facts.property.accommodations.reduce((rest, { name }) => rest.replaceAll(plain(name), ''), plain(text));

const amenityName = ({ texts }: Turn, key: string): string => texts.amenity[key] ?? key.replaceAll('_', ' ');

/** The accommodation that is named or at hand, else all. */
function inQuestion(turn: Turn, text: string): readonly Accommodation[] {
  const { accommodations } = turn.facts.property;
  const named = accommodations.find((one) => plain(text).includes(plain(one.name)));
  const { slots, pending } = turn.state;
  const chosen = named?.id ?? (pending?.kind === 'hold' ? pending.accommodationId : slots.accommodationId);
  const known = chosen ? accommodations.filter(({ id }) => id === chosen) : [];
  return known.length > 0 ? known : accommodations;
}

/** Said plainly, with a way to a person, rather than answered beside the question. */
const notKnown = (turn: Turn): Decision =>
  sayButtons(turn, turn.texts.notKnown, [{ id: 'person', title: turn.texts.menu.person }]);

export function policies(turn: Turn, text: string, understanding: Understanding): Decision {
  const topic = topicIn(TOPICS, text) ?? (understanding.pets ? 'pets' : null);
  const own = topic ? hostText(turn, topic) : null;
  if (own) return sayText(turn, own);
  if (topic) return notKnown(turn);
  const { texts, facts } = turn;
  const { checkInTime, checkOutTime, cancellationPolicy, accommodations } = facts.property;
  const steps = [...cancellationPolicy]
    .filter(({ refundPercent }) => refundPercent > 0)
    .sort((a, b) => b.daysBefore - a.daysBefore);
  const cancellation =
    steps.length === 0
      ? [texts.policyNone]
      : steps.map((step) => `• ${texts.policyStep(step.daysBefore, step.refundPercent)}`);
  const isRefundedToTheEnd = steps.some(({ daysBefore }) => daysBefore === 0);
  const minNights = Math.min(...accommodations.map(({ rates }) => rates.minNights));
  const lines = [
    texts.policies(checkInTime, checkOutTime),
    ...(accommodations.length > 0 ? [texts.minStay(texts.nights(minNights))] : []),
    ...cancellation,
    ...(steps.length > 0 && !isRefundedToTheEnd ? [`• ${texts.policyLater}`] : []),
  ];
  return sayText(turn, lines.join('\n'));
}
