import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { stopwatchMs } from '../clock.ts';
import { launchersOf, lossOf } from './launchers.ts';
import { inRepository } from './local-paths.ts';

type Outcome = { readonly passed: number; readonly failed: number };
type Step = { readonly name: string; readonly run: (folder: string) => Promise<Outcome> };

const launchers = launchersOf(process.env);
/** Set by a signal, or when npm was killed: what has not begun does not begin. */
let isEnding = false;

/** Runs one of the installed tools with this Node, its output shown. Resolves with whether it succeeded. */
function tool(script: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [inRepository('node_modules', script), ...args], {
    cwd: inRepository(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const end = (): void => {
    child.kill('SIGTERM');
    isEnding = true;
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  void lossOf(launchers).then(end);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code === 0)).once('error', () => resolve(false));
  });
}

const asOne = (ok: boolean): Outcome => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/** Counts from vitest's report. A skipped test counts as failed, and so does a run that broke outside its tests. */
async function tests(project: string, folder: string): Promise<Outcome> {
  const report = join(folder, `${project}.json`);
  const config = ['--config', 'src/testing/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = await tool('vitest/vitest.mjs', ['run', ...config, ...reporters]);
  const counts = readReport(report);
  if (counts === null) return asOne(false);
  const failed = counts.numFailedTests + counts.numPendingTests + counts.numTodoTests;
  return { passed: counts.numPassedTests, failed: failed === 0 && !ok ? 1 : failed };
}

function readReport(path: string): z.infer<typeof reportSchema> | null {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

const STEPS: readonly Step[] = [
  {
    name: 'format and lint',
    run: async () =>
      asOne(
        await tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--config-path=.biome.json']),
      ),
  },
  { name: 'types', run: async () => asOne(await tool('typescript/bin/tsc', ['--noEmit'])) },
  { name: 'domain tests', run: (folder) => tests('domain', folder) },
  { name: 'stack tests', run: (folder) => tests('stack', folder) },
];

/** `npm test`: every step runs, whatever became of the one before; one failure fails the whole. */
async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tranquera-check-'));
  const total = { passed: 0, failed: 0 };
  const lines: string[] = [];
  for (const step of STEPS) {
    if (isEnding) break;
    const startedAt = stopwatchMs();
    console.log(`\n── ${step.name}`);
    const { passed, failed } = await step.run(folder);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((stopwatchMs() - startedAt) / 1000).toFixed(1);
    lines.push(`${failed === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(16)} ${seconds.padStart(6)} s`);
    console.log(lines.at(-1));
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && !isEnding ? 0 : 1;
}

process.exitCode = await main();
