import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { inRepository } from '../src/dev/local-paths.ts';
import { driveByK6, isK6There } from './drivers/k6.ts';
import { driveByNode } from './drivers/node.ts';
import type { WorkerReport } from './drivers/node-worker.ts';
import { askPostgres, askRace, complaintsOf } from './integrity.ts';
import type { Sample } from './journeys/action.ts';
import { prizeOf, RACERS, roundsOf } from './journeys/race.ts';
import { type MemorySample, sampleMemory } from './memory.ts';
import { HELP, K6_MISSING, type LoadOptions, loadOptions } from './options.ts';
import type { Plan } from './plan.ts';
import { scenariosOf } from './profiles.ts';
import {
  csvReport,
  htmlReport,
  kneeSentence,
  LEVEL_HEAD,
  levelCells,
  type Report,
  textTable,
  type UsersSample,
} from './report/report.ts';
import { failuresOf, serviceLevels } from './service-levels.ts';
import {
  countersBetween,
  openTarget,
  planFor,
  readCounters,
  slowSpeech,
  type Target,
  warm,
} from './setup.ts';
import { faultsOf, requestsOf, summaryOf } from './statistics.ts';

const PROGRESS_MS = 5_000;
const MEMORY_MS = 1_000;
const SPEECH_MS = 1_000;
const FAULTS_SHOWN = 10;
const RUN_SEED_MAX = 1_000_000;

type Gathered = {
  readonly samples: Sample[];
  readonly users: UsersSample[];
  readonly memory: MemorySample[];
  readonly failures: string[];
  lateMs: number;
};

/** A line on the console every five seconds: what came in since the last one. */
function progressOf(options: LoadOptions, startedAt: number) {
  let shownAt = startedAt;
  let since: Sample[] = [];
  return ({ samples, users }: WorkerReport): void => {
    since.push(...samples);
    const now = Date.now();
    if (now - shownAt < PROGRESS_MS) return;
    const seconds = (now - shownAt) / 1_000;
    const { p95, faults } = summaryOf(since);
    const elapsed = Math.round((now - startedAt) / 1_000);
    const rate = (requestsOf(since).length / seconds).toFixed(0);
    console.log(
      `${String(elapsed).padStart(5)} s of ${options.seconds}  ${users} journeys  ${rate} req/s  p95 ${p95.toFixed(0)} ms  ${faults} faults`,
    );
    shownAt = now;
    since = [];
  };
}

async function drive(options: LoadOptions, target: Target, plan: Plan, startedAt: number): Promise<Gathered> {
  const gathered: Gathered = { samples: [], users: [], memory: [], failures: [], lateMs: 0 };
  const progress = progressOf(options, startedAt);
  const { supervisorPid } = target;
  const sampler = setInterval(() => {
    if (supervisorPid !== null) gathered.memory.push(sampleMemory(supervisorPid, Date.now()));
  }, MEMORY_MS);
  try {
    await (options.driver === 'node' ? driveByNode : driveByK6)(plan, (report) => {
      // Not by spreading: a k6 run hands over all of its samples at once.
      for (const sample of report.samples) gathered.samples.push(sample);
      gathered.users.push({ at: report.at, users: report.users });
      gathered.failures.push(...report.failures);
      gathered.lateMs = Math.max(gathered.lateMs, report.lateMs);
      progress(report);
    });
  } finally {
    clearInterval(sampler);
  }
  return gathered;
}

/** Messages that were accepted; second deliveries have a name of their own. */
const acceptedIn = (samples: readonly Sample[]): number =>
  samples.filter(({ name, fault }) => (name === 'text_ack' || name === 'voice_ack') && fault === null).length;

/** Each of the raced nights has one winner. */
async function raceComplaints(
  { databaseUrl }: Target,
  plan: Plan,
  samples: readonly Sample[],
): Promise<readonly string[]> {
  const rounds = roundsOf(samples.filter(({ name }) => name === 'hold').length);
  console.log(`${rounds} rounds of ${RACERS} racers`);
  if (databaseUrl === null) return [];
  const raced = Array.from({ length: rounds }, (_, round) => {
    const { accommodationIndex, stay } = prizeOf({ ...plan, iteration: round * RACERS });
    const accommodationId = plan.catalog[0]?.accommodations[accommodationIndex]?.id ?? '';
    return { accommodationId, ...stay };
  });
  return askRace(databaseUrl, raced);
}

async function measure(options: LoadOptions, target: Target): Promise<Report> {
  const plan = await planFor(target, scenariosOf(options.profile, options.seconds), options.seed);
  if (options.profile === 'voice') await slowSpeech(target.outsideUrl, SPEECH_MS);
  await warm(plan);
  const before = await readCounters(target);
  const startedAt = Date.now();
  console.log(`${options.profile}: ${options.seconds} s by ${options.driver}, seed ${options.seed}`);
  const gathered = await drive(options, target, plan, startedAt);
  const endedAt = Math.min(Date.now(), startedAt + options.seconds * 1_000);
  const counters = countersBetween(before, await readCounters(target));
  const { samples, memory, users, failures, lateMs } = gathered;
  const { profile, seconds } = options;
  const run = { profile, seconds, startedAt, endedAt, samples, memory, counters };
  const integrity =
    target.databaseUrl === null
      ? null
      : await askPostgres(target.databaseUrl, plan.runId, acceptedIn(samples));
  const rows = serviceLevels(run);
  const race = profile === 'race' ? await raceComplaints(target, plan, samples) : [];
  const complaints = [...(integrity ? complaintsOf(integrity) : []), ...race, ...failures];
  const driver =
    options.driver === 'k6'
      ? 'driven by k6'
      : `driven by Node, not by k6: same journeys, one process; latest arrival ${lateMs} ms late`;
  const machine = `${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`;
  const command = `DURATION=${seconds} npm run load -- ${profile} --driver ${options.driver} --seed ${options.seed}`;
  return { run, users, rows, integrity, complaints, driver, machine, command };
}

/** Shows the outcome, writes both files, and returns the exit code. */
function conclude(report: Report, said: readonly string[]): number {
  const { run, rows } = report;
  console.log(`\n${textTable(LEVEL_HEAD, rows.map(levelCells))}\n`);
  for (const [fault, times] of faultsOf(run.samples).slice(0, FAULTS_SHOWN))
    console.log(`${times} × ${fault}`);
  if (run.profile === 'stress') console.log(kneeSentence(report));
  const time = new Date(run.startedAt).toISOString().slice(0, 19).replaceAll(':', '-');
  const base = inRepository('load/reports', `${run.profile}-${time}`);
  mkdirSync(inRepository('load/reports'), { recursive: true });
  writeFileSync(`${base}.html`, htmlReport(report));
  writeFileSync(`${base}.csv`, csvReport(report));
  console.log(`report  ${base}.html, .csv (${report.driver})`);
  const failures = [...report.complaints, ...failuresOf(rows)];
  const { integrity } = report;
  if (integrity === null) console.log('Postgres was not asked: no DATABASE_URL.');
  else if (report.complaints.length === 0)
    console.log(`No two stays overlap; all ${integrity.messages} messages were answered exactly once.`);
  for (const failure of failures) console.error(`FAILED  ${failure}`);
  if (failures.length === 0) return 0;
  writeFileSync(`${base}.log`, `${said.join('\n')}\n`);
  console.error(`What the stack said: ${base}.log`);
  return 1;
}

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  if (words.includes('--help') || words.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  const options = loadOptions(words, process.env, randomInt(RUN_SEED_MAX));
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  if (options.driver === 'k6' && !isK6There()) {
    console.error(K6_MISSING);
    return 2;
  }
  console.log(process.env.BASE_URL ? `against ${process.env.BASE_URL}` : 'starting a fresh stack');
  const target = await openTarget(process.env);
  const end = (): void => void target.stop().then(() => process.exit(130));
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    return conclude(await measure(options, target), target.lines());
  } finally {
    await target.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
