import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOW } from '../../testing/builders.ts';
import { inputArb, outcomeArb } from '../../testing/conversation-arbitraries.ts';
import { factsArb, stateArb } from '../../testing/conversation-states.ts';
import type { ConversationInput, Facts, Reply, Step } from './contract.ts';
import { decide } from './decide.ts';
import { LIMITS } from './replies/limits.ts';
import { type ConversationState, initialState, parseState } from './state.ts';

const RUNS = 1_000;
/** As `take-turn` allows. */
const ACTS_MAX = 4;
const GUARDED = 'a figure without a source was stopped';

function checkStep(step: Step): void {
  if (step.kind !== 'reply') return;
  checkLimits(step.reply);
  expect(step.handOff).not.toBe(GUARDED);
}

/** One input and what follows from it; the state goes through JSON as it does between a thread's turns. */
function step(state: ConversationState, input: ConversationInput, facts: Facts, now = NOW) {
  const decided = decide(state, input, facts, now);
  const kept = parseState(JSON.stringify(decided.state));
  expect(kept).toEqual(decided.state);
  checkStep(decided.step);
  return { state: kept, step: decided.step };
}

describe('for all states and inputs', () => {
  test('there is one answer, within WhatsApp’s limits, with no figure that has no source', () => {
    fc.assert(
      fc.property(stateArb, inputArb, factsArb, (state, input, facts) => {
        step(parseState(state), input, facts);
      }),
      { numRuns: RUNS },
    );
  });

  test('the same holds along conversations, hours apart', () => {
    const turnsArb = fc.array(fc.tuple(inputArb, fc.nat({ max: 40 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(turnsArb, factsArb, (turns, facts) => {
        let state = initialState();
        let now = NOW;
        for (const [input, hours] of turns) {
          now += hours * 3_600_000;
          state = step(state, input, facts, now).state;
        }
      }),
      { numRuns: RUNS / 2 },
    );
  });

  test('a turn ends within its bounded number of acts, whatever comes of them', () => {
    const outcomesArb = fc.array(outcomeArb, { minLength: ACTS_MAX + 1, maxLength: ACTS_MAX + 1 });
    fc.assert(
      fc.property(stateArb, inputArb, outcomesArb, factsArb, (state, input, outcomes, facts) => {
        let decided = step(state, input, facts);
        let acts = 0;
        while (decided.step.kind === 'act') {
          const { act } = decided.step;
          expect(acts).toBeLessThan(ACTS_MAX);
          decided = step(decided.state, { kind: 'outcome', act, outcome: outcomes[acts]! }, facts);
          acts += 1;
        }
      }),
      { numRuns: RUNS / 2 },
    );
  });

  test('while a person has the conversation the assistant says nothing to the guest by itself', () => {
    fc.assert(
      fc.property(stateArb, inputArb, factsArb, (state, input, facts) => {
        const handed = { ...state, handedOffAt: NOW - 60_000 };
        const { step: silent } = decide(handed, input, facts, NOW);
        if (input.kind === 'message' || input.kind === 'unsupported')
          expect(silent).toEqual({ kind: 'silence', reason: 'handed_off' });
      }),
    );
  });

  test('deciding twice gives the same, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(stateArb, inputArb, factsArb, (state, input, facts) => {
        const before = structuredClone({ state, input });
        expect(decide(state, input, facts, NOW)).toEqual(decide(state, input, facts, NOW));
        expect({ state, input }).toEqual(before);
      }),
    );
  });
});

describe('a kept state', () => {
  test('is read back as it was, and anything else begins anew without a throw', () => {
    fc.assert(
      fc.property(stateArb, (state) => {
        expect(parseState(JSON.stringify(state))).toEqual(state);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseState(value)).toEqual(initialState());
      }),
    );
  });

  test('with any one field missing or of another kind begins anew', () => {
    const fields = Object.keys(initialState());
    const wrongArb = fc.constantFrom<unknown>(undefined, {}, [[]], 'x', Number.NaN);
    fc.assert(
      fc.property(stateArb, fc.constantFrom(...fields), wrongArb, (state, field, wrong) => {
        const broken = { ...state, [field]: wrong };
        expect(parseState(broken)).toEqual(initialState());
      }),
    );
  });
});

function checkLimits(reply: Reply): void {
  if ('body' in reply) {
    expect(reply.body.trim().length).toBeGreaterThan(0);
    expect(reply.body.isWellFormed()).toBe(true);
    const isLong = reply.kind === 'text' || reply.kind === 'list';
    expect(reply.body.length).toBeLessThanOrEqual(isLong ? LIMITS.text : LIMITS.buttonsBody);
  }
  if (reply.kind === 'buttons') {
    expect(reply.buttons.length).toBeGreaterThan(0);
    expect(reply.buttons.length).toBeLessThanOrEqual(LIMITS.buttons);
    const titles = reply.buttons.map(({ title }) => title);
    for (const title of titles) expect(title.length).toBeLessThanOrEqual(LIMITS.buttonTitle);
    expect(new Set(titles).size).toBe(titles.length);
    checkIds(reply.buttons, 256);
  }
  if (reply.kind === 'list') {
    expect(reply.rows.length).toBeGreaterThan(0);
    expect(reply.rows.length).toBeLessThanOrEqual(LIMITS.rows);
    for (const { title, description } of reply.rows) {
      expect(title.length).toBeGreaterThan(0);
      expect(title.length).toBeLessThanOrEqual(LIMITS.rowTitle);
      expect((description ?? '').length).toBeLessThanOrEqual(LIMITS.rowDescription);
    }
    expect(reply.button.length).toBeLessThanOrEqual(LIMITS.buttonTitle);
    checkIds(reply.rows, 200);
  }
  if (reply.kind === 'link') expect(reply.title.length).toBeLessThanOrEqual(LIMITS.buttonTitle);
  if ('footer' in reply && reply.footer) expect(reply.footer.length).toBeLessThanOrEqual(LIMITS.footer);
}

function checkIds(options: readonly { readonly id: string }[], charsMax: number): void {
  for (const { id } of options) expect(id.length).toBeLessThanOrEqual(charsMax);
  expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
}
