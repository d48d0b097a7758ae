import type { ConversationInput, Facts, Step } from '../domain/conversation/contract.ts';
import type {
  Language,
  PreviousTurn,
  Understanding,
  UnderstandingContext,
} from '../domain/nlu/understanding.ts';

export type ConversationState = { readonly [key: string]: unknown };

const notYet = (): never => {
  throw new Error('the conversation is not there yet: turns wait');
};

export const understand: (text: string, context: UnderstandingContext) => Understanding = notYet;
export const decide: (
  state: ConversationState,
  input: ConversationInput,
  facts: Facts,
  now: number,
) => { readonly state: ConversationState; readonly step: Step } = notYet;
export const parseState: (text: string | null) => ConversationState = notYet;
export const previousOf: (state: ConversationState) => PreviousTurn = notYet;
export const languageOf: (state: ConversationState) => Language = notYet;
