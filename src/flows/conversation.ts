import type { Understanding, UnderstandingContext } from '../domain/nlu/understanding.ts';

/** Until messages are understood, turns wait: what was accepted stays in the inbox. */
export const understand: (text: string, context: UnderstandingContext) => Understanding = () => {
  throw new Error('understanding is not there yet: turns wait');
};
