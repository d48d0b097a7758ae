import { z } from 'zod';
import { defaultScope, FAULT_MODES, FAULT_TARGETS, type Faults } from '../faults.ts';
import { type Answer, type Call, json, type Route } from '../http.ts';
import { parseJson } from '../json.ts';

const DEFAULT_MS = 1_000;

const schema = z.object({
  target: z.enum(FAULT_TARGETS).optional(),
  mode: z.enum([...FAULT_MODES, 'off']),
  rate: z.number().min(0).max(1).default(1),
  ms: z.number().min(0).default(DEFAULT_MS),
  count: z.int().positive().nullable().default(null),
  status: z.int().min(400).max(599).nullable().default(null),
  code: z.int().nullable().default(null),
  retryAfter: z.int().min(0).nullable().default(null),
  scope: z.enum(['calls', 'deliveries']).optional(),
});

function change(faults: Faults, call: Call): Answer {
  const parsed = schema.safeParse(parseJson(call.body));
  if (!parsed.success) return json(400, { error: z.prettifyError(parsed.error) });
  const { target, mode, scope, ...rest } = parsed.data;
  if (mode === 'off') faults.clear(target ?? null);
  else if (target === undefined) return json(400, { error: 'target is missing' });
  else faults.add({ ...rest, target, mode, scope: scope ?? defaultScope(target, mode) });
  return json(200, { faults: faults.list() });
}

/** `/sim/faults`: how the outside world misbehaves. `off` without a target ends every fault. */
export const faultRoutes = (faults: Faults): readonly Route[] => [
  { method: 'POST', pattern: /^\/sim\/faults$/, handle: (call) => change(faults, call) },
  { method: 'GET', pattern: /^\/sim\/faults$/, handle: () => json(200, { faults: faults.list() }) },
  {
    method: 'DELETE',
    pattern: /^\/sim\/faults$/,
    handle: () => {
      faults.clear(null);
      return json(200, { faults: [] });
    },
  },
];
