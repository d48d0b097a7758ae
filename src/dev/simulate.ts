import { hookObjects } from '../testing/simulation/objects-in-node.ts';
hookObjects();
const { GuestThread } = await import('../../durable-objects/guest-thread.ts');
const { runSimulation } = await import('../testing/simulation/run.ts');
const started = performance.now();
let steps = 0;
const seeds = Number(process.argv[2] ?? 3);
const first = Number(process.argv[4] ?? 1);
for (let seed = first; seed < first + seeds; seed++) {
  const report = await runSimulation({ seed, steps: Number(process.argv[3] ?? 3000), Thread: GuestThread });
  steps += report.steps;
  if (report.violation) {
    console.log(seed, report.steps, report.actions.length, report.violation);
    if (seeds === 1) console.log(report.log.slice(-60).join('\n'));
  } else if (seeds < 6) console.log(seed, report.steps, report.actions.length, JSON.stringify(report.seen));
}
console.log(steps, 'steps', Math.round((steps / (performance.now() - started)) * 1000), 'a second');
