import { bubbleOf, typingBubble } from './bubbles.js';
import { recordVoice } from './voice.js';

const template = document.querySelector('#phone-template');
const WAIT_MS = 25_000;
const RETRY_MS = 1_500;

/** One guest's phone: shows what is there, waits for what comes, sends what is typed, pressed or recorded. */
export class Phone {
  #list;
  #sheet;
  #textarea;
  #stopped = new AbortController();
  #shown = new Map();
  #inspect;

  constructor(guest, { inspect, close }) {
    this.guest = guest;
    this.element = template.content.firstElementChild.cloneNode(true);
    this.#inspect = inspect;
    this.#list = this.element.querySelector('.messages');
    this.#sheet = this.element.querySelector('.sheet');
    this.#textarea = this.element.querySelector('textarea');
    this.element.querySelector('.guest-tag').textContent = guest.name ?? guest.waId;
    this.#listen(close);
    this.#follow();
  }

  focus() {
    this.#textarea.focus();
  }

  /** What bubbles and sheets may do. */
  get #actions() {
    return {
      send: (message) => this.#send(message),
      inspect: this.#inspect,
      openSheet: (title, rows) => this.#openSheet(title, rows),
      closeSheet: () => this.#closeSheet(),
      find: (wamid) => this.#shown.get(wamid)?.message ?? null,
    };
  }

  get #messagesUrl() {
    return `/sim/guests/${encodeURIComponent(this.guest.waId)}/messages`;
  }

  async #send(message) {
    const response = await fetch(this.#messagesUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: this.guest.name, ...message }),
    });
    if (!response.ok) this.#notice((await response.json()).error ?? 'No se pudo enviar.');
  }

  #notice(text) {
    const line = document.createElement('p');
    line.className = 'notice';
    line.textContent = text;
    this.#list.append(line);
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  #openSheet(title, rows) {
    const heading = document.createElement('h3');
    heading.textContent = title;
    this.#sheet.replaceChildren(heading, ...rows);
    this.#sheet.hidden = false;
    this.#sheet.querySelector('button, input')?.focus();
  }

  #closeSheet() {
    this.#sheet.hidden = true;
  }

  #show({ messages, typing }) {
    const list = this.#list;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    list.querySelector('.typing')?.remove();
    const grew = messages.map((message) => this.#showOne(message)).includes(true);
    if (typing) list.append(typingBubble());
    this.element.querySelector('.presence').textContent = typing ? 'escribiendo…' : 'cuenta de empresa';
    if (atEnd || grew) list.scrollTop = list.scrollHeight;
  }

  /** True if it is new; a known one is drawn again only when its ticks moved. */
  #showOne(message) {
    const known = this.#shown.get(message.wamid);
    if (known && known.message.status === message.status) return false;
    const bubble = bubbleOf(message, this.#actions);
    this.#shown.set(message.wamid, { message, bubble });
    if (known) known.bubble.replaceWith(bubble);
    else this.#list.append(bubble);
    return !known;
  }

  async #follow() {
    const { signal } = this.#stopped;
    let version = null;
    while (!signal.aborted) {
      const wait = version === null ? '' : `&since=${version}&wait=${WAIT_MS}`;
      try {
        const answer = await fetch(`${this.#messagesUrl}?after=0${wait}`, { signal }).then((response) =>
          response.json(),
        );
        version = answer.version;
        this.#show(answer);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  #sendText() {
    const text = this.#textarea.value.trim();
    if (!text) return;
    this.#textarea.value = '';
    this.#textarea.style.height = '';
    this.#send({ text });
  }

  #listen(close) {
    const { element } = this;
    element.querySelector('.composer').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#sendText();
    });
    this.#textarea.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      this.#sendText();
    });
    this.#textarea.addEventListener('input', ({ currentTarget }) => {
      currentTarget.style.height = '';
      currentTarget.style.height = `${currentTarget.scrollHeight}px`;
    });
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#closeSheet();
    });
    this.#list.addEventListener('click', () => this.#closeSheet());
    element
      .querySelector('.attach')
      .addEventListener('click', () => this.#openSheet('Adjuntar', attachments(this.#actions)));
    element
      .querySelector('.mic')
      .addEventListener('click', ({ currentTarget }) =>
        recordVoice(currentTarget, this.#actions, (text) => this.#notice(text)),
      );
    element.querySelector('.close-phone').addEventListener('click', () => {
      this.#stopped.abort();
      element.remove();
      close();
    });
  }
}

/** A location, a picture, a sticker: what guests send besides words. */
function attachments({ send, closeSheet }) {
  const row = (title, detail, message) => {
    const button = document.createElement('button');
    const small = document.createElement('small');
    button.className = 'row';
    button.textContent = title;
    small.textContent = detail;
    button.append(small);
    button.addEventListener('click', () => {
      closeSheet();
      send(message);
    });
    return button;
  };
  return [
    row('📍 Mi ubicación', 'Bariloche, Centro Cívico', {
      location: { latitude: -41.1335, longitude: -71.3103, name: 'Centro Cívico' },
    }),
    row('🖼️ Una foto', 'el comprobante del pago', { image: { caption: 'comprobante' } }),
    row('🙂 Un sticker', 'sin palabras', { sticker: {} }),
  ];
}
