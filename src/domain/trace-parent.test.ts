import { expect, test } from 'vitest';
import { traceIdIn } from './trace-parent.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

test.each([
  [`00-${TRACE}-00f067aa0ba902b7-01`, TRACE],
  [`cc-${TRACE}-00f067aa0ba902b7-01-what-comes-later`, TRACE],
  [null, null],
  ['', null],
  [`00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01`, null],
  [`ff-${TRACE}-00f067aa0ba902b7-01`, null],
  [`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, null],
  [`00-${TRACE}-0000000000000000-01`, null],
  [`00-${TRACE}-00f067aa0ba902b7-01x`, null],
])('a traceparent of %j has the trace id %j', (header, traceId) => {
  expect(traceIdIn(header)).toBe(traceId);
});
