import { type Fields, fieldsOf, isFields, listOf, numberOf, textOf } from '../json.ts';
import { badRequest, type GraphError, invalid, missing } from './graph-error.ts';
import { checkInteractive } from './interactive-limits.ts';
import { checkOptionalText } from './text-limits.ts';

const TEXT_MAX = 4096;
const CAPTION_MAX = 1024;
const CALLBACK_DATA_MAX = 512;
const RECIPIENT = /^\d{6,15}$/;

type Check = (content: Fields) => GraphError | null;

const checkTextMessage: Check = (text) => {
  const body = textOf(text.body);
  if (body === null || body.trim() === '') return missing("text['body']");
  if (body.length <= TEXT_MAX) return null;
  return badRequest(`Param text['body'] must be at most ${TEXT_MAX} characters long.`);
};

const checkMedia =
  (type: string): Check =>
  (media) => {
    const link = textOf(media.link);
    if (textOf(media.id) === null && link === null) return missing(`${type}['id'] or ${type}['link']`);
    if (link !== null && !/^https?:\/\/\S+$/.test(link))
      return invalid(`${type}['link'] is not a valid URL.`);
    return checkOptionalText(media.caption, `${type}['caption']`, CAPTION_MAX);
  };

const isWithin = (value: unknown, bound: number): boolean => {
  const number = numberOf(value);
  return number !== null && Math.abs(number) <= bound;
};

const checkLocation: Check = (location) => {
  if (location.latitude === undefined) return missing("location['latitude']");
  if (location.longitude === undefined) return missing("location['longitude']");
  if (!isWithin(location.latitude, 90)) return invalid('Latitude is not valid.');
  return isWithin(location.longitude, 180) ? null : invalid('Longitude is not valid.');
};

const checkReaction: Check = (reaction) => {
  if (textOf(reaction.message_id) === null) return missing("reaction['message_id']");
  return textOf(reaction.emoji) === null ? missing("reaction['emoji']") : null;
};

const checkTemplate: Check = (template) => {
  if (textOf(template.name) === null) return missing("template['name']");
  if (textOf(fieldsOf(template.language).code) === null) return missing("template['language']['code']");
  for (const component of listOf(template.components).map(fieldsOf)) {
    const type = textOf(component.type)?.toLowerCase();
    if (!['header', 'body', 'button'].includes(type ?? ''))
      return invalid(`component type ${type} is unknown.`);
    if (type === 'button' && textOf(component.sub_type) === null) return missing("button['sub_type']");
    const empty = listOf(component.parameters).map(fieldsOf).find(isEmptyParameter);
    if (empty) return invalid('A text parameter of a template must not be empty.');
  }
  return null;
};

const isEmptyParameter = (parameter: Fields): boolean =>
  parameter.type === 'text' && (textOf(parameter.text) ?? '').trim() === '';

const CHECKS: Readonly<Record<string, Check>> = {
  text: checkTextMessage,
  interactive: checkInteractive,
  image: checkMedia('image'),
  audio: checkMedia('audio'),
  video: checkMedia('video'),
  document: checkMedia('document'),
  sticker: checkMedia('sticker'),
  location: checkLocation,
  reaction: checkReaction,
  template: checkTemplate,
};

/** The kind of message: `text` where the body names none. */
export const typeOf = (body: Fields): string => textOf(body.type) ?? 'text';

function checkEnvelope(body: Fields): GraphError | null {
  if (body.messaging_product !== 'whatsapp')
    return badRequest('The parameter messaging_product is required.');
  if (body.recipient_type !== undefined && body.recipient_type !== 'individual') {
    return badRequest('Param recipient_type must be one of {INDIVIDUAL}.');
  }
  const to = textOf(body.to);
  if (to === null && textOf(body.recipient) === null) return badRequest('The parameter to is required.');
  if (to !== null && !RECIPIENT.test(to.replace(/[\s+()-]/g, ''))) return invalid('Recipient is not valid.');
  const data = body.biz_opaque_callback_data;
  if (data !== undefined && (textOf(data) ?? ' '.repeat(CALLBACK_DATA_MAX + 1)).length > CALLBACK_DATA_MAX) {
    return badRequest(`Param biz_opaque_callback_data must be at most ${CALLBACK_DATA_MAX} characters long.`);
  }
  if (body.context === undefined || textOf(fieldsOf(body.context).message_id) !== null) return null;
  return invalid("context['message_id'] is not valid.");
}

/** What Meta would refuse of a message to send; null for one that it takes. */
export function checkSend(body: Fields): GraphError | null {
  const envelope = checkEnvelope(body);
  if (envelope) return envelope;
  const type = typeOf(body);
  const check = CHECKS[type];
  if (!check && type !== 'contacts') {
    return badRequest(
      `Param type must be one of {${Object.keys(CHECKS).join(', ').toUpperCase()}, CONTACTS}.`,
    );
  }
  if (type === 'contacts') return listOf(body.contacts).length > 0 ? null : missing('contacts');
  const content = body[type];
  if (!isFields(content)) return badRequest(`The parameter ${type} is required.`);
  return check ? check(content) : null;
}
