const TICKS = { sending: '…', sent: '✓', delivered: '✓✓', read: '✓✓' };

const make = (tag, className, text) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
};

/** WhatsApp's own marks: *bold*, _italic_, ~struck~, `code`; and links. Everything else stays text. */
function formatted(text) {
  const box = make('div', 'text');
  const pattern = /(\*[^*\n]+\*|_[^_\n]+_|~[^~\n]+~|`[^`\n]+`|https?:\/\/[^\s]+)/g;
  for (const part of text.split(pattern)) {
    const inner = part.slice(1, -1);
    if (/^https?:/.test(part)) box.append(linkTo(part, part));
    else if (/^\*.+\*$/.test(part)) box.append(make('strong', '', inner));
    else if (/^_.+_$/.test(part)) box.append(make('em', '', inner));
    else if (/^~.+~$/.test(part)) box.append(make('s', '', inner));
    else if (/^`.+`$/.test(part)) box.append(make('code', '', inner));
    else box.append(part);
  }
  return box;
}

function linkTo(url, text) {
  const link = make('a', '', text);
  link.href = url;
  link.target = '_blank';
  link.rel = 'noreferrer';
  return link;
}

export function typingBubble() {
  const bubble = make('div', 'typing');
  bubble.setAttribute('aria-label', 'escribiendo');
  bubble.append(make('i'), make('i'), make('i'));
  return bubble;
}

/** One message of the Graph API as the app shows it. */
export function bubbleOf(message, actions) {
  const { payload, direction } = message;
  const bubble = make('article', `bubble ${direction}`);
  bubble.dataset.wamid = message.wamid;
  const quoted = quoteOf(payload, actions);
  if (quoted) bubble.append(quoted);
  bubble.append(...contentOf(payload, actions, direction));
  const meta = metaOf(message, actions);
  const choices = bubble.querySelector('.choices');
  if (choices) choices.before(meta);
  else bubble.append(meta);
  return bubble;
}

/** Only a press on a button or row is shown with what it answers; every reply would be noise. */
function quoteOf(payload, actions) {
  const id = payload.context?.id;
  const asked = id ? actions.find(id) : null;
  return asked ? make('div', 'quoted', textOf(asked.payload)) : null;
}

const textOf = (payload) =>
  payload.text?.body ?? payload.interactive?.body?.text ?? payload.image?.caption ?? '…';

function metaOf(message, actions) {
  const meta = make('div', 'meta');
  const inside = make('button', '', '‹›');
  inside.title = 'Ver por dentro: el webhook y lo que se entendió';
  inside.addEventListener('click', () => actions.inspect(message));
  meta.append(inside);
  if (message.replyMs !== null) meta.append(make('span', '', `${message.replyMs} ms`));
  meta.append(
    make(
      'time',
      '',
      new Date(message.sentAt).toLocaleTimeString('es-AR', { hour: '2-digit', minute: '2-digit' }),
    ),
  );
  if (message.direction === 'in')
    meta.append(make('span', `tick ${message.status}`, TICKS[message.status] ?? ''));
  return meta;
}

function contentOf(payload, actions, direction) {
  switch (payload.type) {
    case 'text':
      return [formatted(payload.text.body)];
    case 'image':
      return [picture(payload.image), ...(payload.image.caption ? [formatted(payload.image.caption)] : [])];
    case 'location':
      return [mapOf(payload.location)];
    case 'audio':
      return [voiceOf(payload.audio)];
    case 'interactive':
      return interactiveOf(payload.interactive, actions, direction);
    case 'reaction':
      return [make('div', 'text', `Reaccionó ${payload.reaction.emoji ?? ''}`)];
    case 'template':
      return [make('div', 'text', `[plantilla ${payload.template.name}]\n${templateText(payload.template)}`)];
    default:
      return [make('div', 'text', `[${payload.type}]`)];
  }
}

const templateText = (template) =>
  (template.components ?? []).flatMap(({ parameters = [] }) => parameters.map(({ text }) => text)).join('\n');

function picture(image) {
  const img = make('img');
  img.alt = image.caption ?? 'foto';
  img.loading = 'lazy';
  img.src = image.link ?? `/sim/media/${image.id}`;
  return img;
}

function voiceOf(audio) {
  const player = make('audio');
  player.controls = true;
  player.preload = 'none';
  player.src = audio.link ?? `/sim/media/${audio.id}`;
  return player;
}

function mapOf({ latitude, longitude, name, address }) {
  const link = linkTo(
    `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=14/${latitude}/${longitude}`,
    '',
  );
  link.className = 'map';
  link.innerHTML =
    '<svg viewBox="0 0 250 110"><rect width="250" height="110" fill="#cfe3d4"/><path d="M0 70 C60 40 120 100 250 50 V110 H0 Z" fill="#a9cfe6"/><path d="M0 30 L250 62 M70 0 L110 110" stroke="#fff" stroke-width="6"/><path d="M125 82 C100 52 105 26 125 26 S150 52 125 82 Z" fill="#e5484d"/><circle cx="125" cy="46" r="8" fill="#fff"/></svg>';
  link.append(
    make('strong', '', name ?? 'Ubicación'),
    make('div', 'footer-text', address ?? `${latitude}, ${longitude}`),
  );
  return link;
}

function interactiveOf(interactive, actions, direction) {
  if (interactive.button_reply) return [make('div', 'text', interactive.button_reply.title)];
  if (interactive.list_reply) {
    const { title, description } = interactive.list_reply;
    return [make('div', 'text', title), ...(description ? [make('div', 'footer-text', description)] : [])];
  }
  const parts = [];
  if (interactive.header?.image) parts.push(picture(interactive.header.image));
  if (interactive.header?.text) parts.push(make('strong', '', interactive.header.text));
  parts.push(formatted(interactive.body?.text ?? ''));
  if (interactive.footer?.text) parts.push(make('div', 'footer-text', interactive.footer.text));
  if (direction === 'out') parts.push(choicesOf(interactive, actions));
  return parts;
}

function choicesOf(interactive, { send, openSheet, closeSheet }) {
  const choices = make('div', 'choices');
  const { action } = interactive;
  if (interactive.type === 'button') {
    for (const { reply } of action.buttons) {
      const button = make('button', '', reply.title);
      button.addEventListener('click', () => send({ button: reply.id }));
      choices.append(button);
    }
  } else if (interactive.type === 'list') {
    const button = make('button', '', `☰ ${action.button}`);
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      openSheet(action.button, rowsOf(action, send, closeSheet));
    });
    choices.append(button);
  } else if (interactive.type === 'cta_url') {
    choices.append(linkTo(action.parameters.url, `↗ ${action.parameters.display_text}`));
  }
  return choices;
}

function rowsOf(action, send, closeSheet) {
  return action.sections.flatMap((section) =>
    section.rows.map((row) => {
      const button = make('button', 'row', row.title);
      if (row.description) button.append(make('small', '', row.description));
      button.addEventListener('click', () => {
        closeSheet();
        send({ list: row.id });
      });
      return button;
    }),
  );
}
