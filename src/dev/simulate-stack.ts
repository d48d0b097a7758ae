import { promiseOf } from '../testing/simulation/invariants.ts';
import { runStack, type StackRequest } from '../testing/simulation/stack-run.ts';
import { progressLine } from './progress-line.ts';

const SHOW_LINES_MAX = 120;

/** Runs the world around a real stack, and prints what happened and what broke. Resolves with the exit code. */
export async function simulateStack(request: Omit<StackRequest, 'onProgress'>): Promise<number> {
  const progress = progressLine();
  const startedAt = performance.now();
  const report = await runStack({ ...request, onProgress: progress.say }).finally(progress.end);
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  const { seed, actions, violations, log, seen } = report;
  const counts = Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1));
  console.log(counts.map(([what, times]) => `${what} ${times}`).join(', '));
  console.log(`stack, seed ${seed}: ${actions} actions in ${seconds} s, ${violations.length} violations`);
  if (violations.length === 0) return 0;
  console.log(`\n${log.slice(-SHOW_LINES_MAX).join('\n')}\n`);
  for (const { invariant, detail } of violations)
    console.log(`broken: ${invariant} (${promiseOf(invariant)}): ${detail}`);
  console.log(`again: npm run simulate -- --stack --seed ${seed} --rounds ${Math.ceil(actions / 60)}`);
  return 1;
}
