import { parseCalendarDate } from '../calendar-date.ts';
import type { Reply } from './contract.ts';
import type { Format } from './format.ts';
import { isStayLike, nightsIn } from './stay-like.ts';

/** Every figure in a text, thousands joined: `128.000` and `128,000` are 128000; `15:00` is 15 and 0. */
export function figuresIn(text: string): number[] {
  const joined = text.replace(/(\d)[.,\u202f\u00a0'’ ](?=\d{3}(?!\d))/g, '$1');
  return [...joined.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

/**
 * The figures that a reply may contain: those of the facts, the state and the input, as they are or as they are written (minor units as
 * whole ones, dates as day and year, stays as nights, instants as the wall clock). What is not among them was made up.
 */
export function allowedFigures(sources: readonly unknown[], format: Format): ReadonlySet<number> {
  const allowed = new Set<number>();
  const visit = (value: unknown): void => {
    if (typeof value === 'number') addNumber(allowed, value, format);
    else if (typeof value === 'string') addText(allowed, value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if (isStayLike(value)) allowed.add(nightsIn(value));
      if ('totalMinor' in value && 'paidMinor' in value)
        addNumber(allowed, Number(value.totalMinor) - Number(value.paidMinor), format);
      Object.values(value).forEach(visit);
    }
  };
  sources.forEach(visit);
  return allowed;
}

const EPOCH_MS_MIN = 1_000_000_000_000;

function addNumber(allowed: Set<number>, value: number, format: Format): void {
  if (value >= EPOCH_MS_MIN) for (const figure of figuresIn(format.time(value))) allowed.add(figure);
  const size = Math.abs(value);
  allowed.add(size);
  allowed.add(Math.floor(size / 100));
  allowed.add(Math.round(size) % 100);
}

function addText(allowed: Set<number>, text: string): void {
  const date = parseCalendarDate(text);
  if (date) for (const part of date.split('-')) allowed.add(Number(part));
  else for (const figure of figuresIn(text)) allowed.add(figure);
}

/** Figures in the reply that stand nowhere in the sources. Addresses of links and pictures are not read. */
export function inventedFigures(reply: Reply, allowed: ReadonlySet<number>): number[] {
  return wordsOf(reply)
    .flatMap(figuresIn)
    .filter((figure) => !allowed.has(figure));
}

function wordsOf(reply: Reply): string[] {
  switch (reply.kind) {
    case 'text':
      return [reply.body];
    case 'buttons':
      return [reply.body, reply.footer ?? '', ...reply.buttons.map(({ title }) => title)];
    case 'list':
      return [
        reply.body,
        reply.footer ?? '',
        ...reply.rows.flatMap(({ title, description }) => [title, description ?? '']),
      ];
    case 'link':
      return [reply.body, reply.footer ?? '', reply.title];
    case 'image':
      return [reply.caption];
    case 'location':
      return [reply.name, reply.address];
  }
}
