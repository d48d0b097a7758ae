import type { Reply } from '../contract.ts';

/** WhatsApp's limits in characters (Cloud API reference, "Interactive messages"). */
export const LIMITS = {
  text: 4096,
  buttonsBody: 1024,
  listBody: 4096,
  caption: 1024,
  footer: 60,
  buttonTitle: 20,
  rowTitle: 24,
  rowDescription: 72,
  buttons: 3,
  rows: 10,
} as const;

/** Shortened at a word, with an ellipsis, so that it fits. */
export function shorten(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const cut = text.slice(0, charsMax - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  const kept = space > charsMax / 2 ? cut.slice(0, space) : cut;
  return `${kept.replace(/[\s,;:·–—-]+$/u, '')}…`;
}

/** Any reply, brought within the limits: every message leaves through here. */
export function withinLimits(reply: Reply): Reply {
  switch (reply.kind) {
    case 'text':
      return { ...reply, body: shorten(reply.body, LIMITS.text) };
    case 'buttons':
      return {
        ...reply,
        body: shorten(reply.body, LIMITS.buttonsBody),
        ...(reply.footer ? { footer: shorten(reply.footer, LIMITS.footer) } : {}),
        buttons: reply.buttons
          .slice(0, LIMITS.buttons)
          .map(({ id, title }) => ({ id, title: shorten(title, LIMITS.buttonTitle) })),
      };
    case 'list':
      return {
        ...reply,
        body: shorten(reply.body, LIMITS.listBody),
        ...(reply.footer ? { footer: shorten(reply.footer, LIMITS.footer) } : {}),
        button: shorten(reply.button, LIMITS.buttonTitle),
        rows: distinctTitles(reply.rows.slice(0, LIMITS.rows)),
      };
    case 'link':
      return {
        ...reply,
        body: shorten(reply.body, LIMITS.buttonsBody),
        ...(reply.footer ? { footer: shorten(reply.footer, LIMITS.footer) } : {}),
        title: shorten(reply.title, LIMITS.buttonTitle),
      };
    case 'image':
      return { ...reply, caption: shorten(reply.caption, LIMITS.caption) };
    case 'location':
      return reply;
  }
}

type Row = { readonly id: string; readonly title: string; readonly description?: string };

/** Where two titles would read the same, all rows carry their number: "the second one" is then seen too. */
function distinctTitles(rows: readonly Row[]): Row[] {
  const titles = rows.map(({ title }) => shorten(title, LIMITS.rowTitle));
  const isDistinct = new Set(titles).size === titles.length;
  return rows.map(({ id, title, description }, index) => ({
    id,
    title: isDistinct ? shorten(title, LIMITS.rowTitle) : shorten(`${index + 1}. ${title}`, LIMITS.rowTitle),
    ...(description ? { description: shorten(description, LIMITS.rowDescription) } : {}),
  }));
}
