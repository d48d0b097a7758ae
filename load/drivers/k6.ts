import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inRepository } from '../../src/dev/local-paths.ts';
import type { Sample } from '../journeys/action.ts';
import { csvReader, type K6Line } from '../k6/k6-plan.ts';
import type { Drive } from './node.ts';

const K6 = process.env.K6 || 'k6';

export const isK6There = (): boolean => spawnSync(K6, ['version']).status === 0;

/** Runs k6, which shows its own progress, and hands over what it has measured when it has ended. */
export const driveByK6: Drive = async (plan, onReport) => {
  const folder = mkdtempSync(join(tmpdir(), 'tranquera-k6-'));
  const [planFile, csvFile] = [join(folder, 'plan.json'), join(folder, 'samples.csv')];
  writeFileSync(planFile, JSON.stringify(plan));
  try {
    const script = inRepository('load/k6/journeys.ts');
    const child = spawn(K6, ['run', '--no-usage-report', '--out', `csv=${csvFile}`, script], {
      stdio: 'inherit',
      env: { ...process.env, PLAN: planFile, K6_CSV_TIME_FORMAT: 'unix_milli' },
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('exit', resolve);
    });
    const samples = await readSamples(csvFile, ({ at, users }) =>
      onReport({ samples: [], at, users, lateMs: 0, failures: [], isDone: false }),
    );
    const failures = code === 0 ? [] : [`k6 ended with ${code}`];
    onReport({ samples, at: Date.now(), users: 0, lateMs: 0, failures, isDone: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function readSamples(
  path: string,
  onUsers: (users: Extract<K6Line, { kind: 'users' }>) => void,
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  let read: ((line: string) => K6Line | null) | null = null;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (read === null) {
      read = csvReader(line);
      continue;
    }
    const found = read(line);
    if (found?.kind === 'sample') samples.push(found.sample);
    else if (found) onUsers(found);
  }
  return samples;
}
