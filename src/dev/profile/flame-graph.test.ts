import { expect, test } from 'vitest';
import { flameGraph, framesOf, topBySelf } from './flame-graph.ts';
import type { CpuProfile } from './inspector.ts';

const node = (id: number, functionName: string, children: number[] = []) => ({
  id,
  callFrame: { functionName, url: 'file:///worker.js', lineNumber: id },
  children,
});

/** `fetch` calls `decide` twice over, from two nodes that are the same place. */
const PROFILE: CpuProfile = {
  nodes: [
    node(1, '(root)', [2, 3, 6]),
    node(2, 'fetch', [4]),
    node(3, '(idle)'),
    node(4, 'a<b', [5]),
    node(5, 'decide'),
    node(6, 'fetch'),
  ],
  samples: [2, 3, 4, 5, 5, 6],
  timeDeltas: [100, 9_000, 200, 300, 100, 50],
  startTime: 0,
  endTime: 9_750,
};

test('time counts for a function and for its callers, waiting for nobody', () => {
  const root = framesOf(PROFILE);
  expect(root.totalUs).toBe(750);
  const fetches = [...root.callees.values()].filter(({ name }) => name === 'fetch');
  expect(fetches.map(({ selfUs, totalUs }) => [selfUs, totalUs])).toEqual([
    [100, 700],
    [50, 50],
  ]);
});

test('the functions that cost most themselves come first, as shares of the work', () => {
  const [first, second] = topBySelf(framesOf(PROFILE), 2);
  expect(first?.name).toContain('decide');
  expect(first?.share).toBeCloseTo(400 / 750);
  expect(second?.share).toBeCloseTo(200 / 750);
});

test('the picture holds each function and is well-formed whatever its name', () => {
  const svg = flameGraph(framesOf(PROFILE), 'text & more');
  expect(svg).toContain('text &amp; more');
  expect(svg).toContain('a&lt;b worker.js:5');
  expect(svg.match(/<g>/g)?.length).toBe(svg.match(/<title>/g)?.length);
});
