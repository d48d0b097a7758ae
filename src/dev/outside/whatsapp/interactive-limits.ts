import { type Fields, fieldsOf, listOf, textOf } from '../json.ts';
import { type GraphError, invalid, missing } from './graph-error.ts';
import { checkOptionalText, checkText, firstOf } from './text-limits.ts';

const BODY_MAX = 1024;
const LIST_BODY_MAX = 4096;
const FOOTER_MAX = 60;
const HEADER_MAX = 60;
const BUTTONS_MAX = 3;
const BUTTON_ID_MAX = 256;
const BUTTON_TITLE_MAX = 20;
const SECTIONS_MAX = 10;
const ROWS_MAX = 10;
const ROW_ID_MAX = 200;
const ROW_TITLE_MAX = 24;
const ROW_DESCRIPTION_MAX = 72;

const isRepeated = (values: readonly unknown[]): boolean => new Set(values).size < values.length;

function checkHeader(header: unknown): GraphError | null {
  if (header === undefined) return null;
  const { type, text } = fieldsOf(header);
  if (type === 'text') return checkText(text, 'Header text', HEADER_MAX);
  return ['image', 'video', 'document'].includes(String(type)) ? null : invalid('Header type is not valid.');
}

function checkFrame(interactive: Fields, bodyMax: number): GraphError | null {
  return firstOf(
    checkHeader(interactive.header),
    checkText(fieldsOf(interactive.body).text, 'Body text', bodyMax),
    interactive.footer === undefined
      ? null
      : checkText(fieldsOf(interactive.footer).text, 'Footer text', FOOTER_MAX),
  );
}

function checkButtons(interactive: Fields): GraphError | null {
  const buttons = listOf(fieldsOf(interactive.action).buttons).map(fieldsOf);
  if (buttons.length < 1 || buttons.length > BUTTONS_MAX) {
    return invalid(`Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: ${BUTTONS_MAX}`);
  }
  if (buttons.some((button) => button.type !== 'reply')) return invalid('Button type must be reply.');
  const replies = buttons.map((button) => fieldsOf(button.reply));
  if (isRepeated(replies.map((reply) => reply.id))) return invalid('Duplicated button id.');
  if (isRepeated(replies.map((reply) => reply.title))) return invalid('Duplicated button title.');
  return firstOf(
    ...replies.flatMap((reply) => [
      checkText(reply.id, 'Button id', BUTTON_ID_MAX),
      checkText(reply.title, 'Button title', BUTTON_TITLE_MAX),
    ]),
  );
}

const checkRow = (row: Fields): GraphError | null =>
  firstOf(
    checkText(row.id, 'Row id', ROW_ID_MAX),
    checkText(row.title, 'Row title', ROW_TITLE_MAX),
    checkOptionalText(row.description, 'Row description', ROW_DESCRIPTION_MAX),
  );

function checkList(interactive: Fields): GraphError | null {
  const action = fieldsOf(interactive.action);
  const sections = listOf(action.sections).map(fieldsOf);
  if (sections.length < 1 || sections.length > SECTIONS_MAX) {
    return invalid(`Invalid sections count. Min allowed sections: 1, Max allowed sections: ${SECTIONS_MAX}`);
  }
  const rows = sections.flatMap((section) => listOf(section.rows).map(fieldsOf));
  if (rows.length > ROWS_MAX) return invalid(`Total row count exceed max allowed count: ${ROWS_MAX}`);
  if (sections.some((section) => listOf(section.rows).length === 0)) return missing('rows');
  if (isRepeated(rows.map((row) => row.id))) return invalid('Duplicated row id.');
  const checkTitle = sections.length > 1 ? checkText : checkOptionalText;
  return firstOf(
    checkText(action.button, 'Action button', BUTTON_TITLE_MAX),
    ...sections.map((section) => checkTitle(section.title, 'Section title', ROW_TITLE_MAX)),
    ...rows.map(checkRow),
  );
}

function checkLinkButton(interactive: Fields): GraphError | null {
  const parameters = fieldsOf(fieldsOf(interactive.action).parameters);
  const url = textOf(parameters.url) ?? '';
  return firstOf(
    checkText(parameters.display_text, 'Display text', BUTTON_TITLE_MAX),
    /^https?:\/\/\S+$/.test(url) ? null : invalid('URL is not valid.'),
  );
}

function checkFlow(interactive: Fields): GraphError | null {
  const parameters = fieldsOf(fieldsOf(interactive.action).parameters);
  if (parameters.flow_message_version !== '3') return invalid('flow_message_version must be 3.');
  if (textOf(parameters.flow_id) === null && textOf(parameters.flow_name) === null) return missing('flow_id');
  return checkText(parameters.flow_cta, 'flow_cta', BUTTON_TITLE_MAX);
}

/** The limits of an interactive message, as Meta documents them. */
export function checkInteractive(interactive: Fields): GraphError | null {
  switch (interactive.type) {
    case 'button':
      return firstOf(checkFrame(interactive, BODY_MAX), checkButtons(interactive));
    case 'list':
      return firstOf(checkFrame(interactive, LIST_BODY_MAX), checkList(interactive));
    case 'cta_url':
      return firstOf(checkFrame(interactive, BODY_MAX), checkLinkButton(interactive));
    case 'flow':
      return firstOf(checkFrame(interactive, BODY_MAX), checkFlow(interactive));
    case 'location_request_message':
    case 'request_contact_info':
      return checkFrame(interactive, BODY_MAX);
    case undefined:
      return missing("interactive['type']");
    default:
      return invalid(`interactive['type'] is not supported: ${String(interactive.type)}`);
  }
}
