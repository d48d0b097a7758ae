import type { Sample, SampleName } from './journeys/action.ts';
import { MEASURED, type MemorySample } from './memory.ts';
import { type ProfileName, spikeTimes } from './profiles.ts';
import { driftPercent, growthPercent, requestsOf, summaryOf } from './statistics.ts';

/** All that a run has measured. Instants are Unix ms. */
export type Measurements = {
  readonly profile: ProfileName;
  readonly seconds: number;
  readonly startedAt: number;
  /** When the users stopped coming. */
  readonly endedAt: number;
  readonly samples: readonly Sample[];
  readonly memory: readonly MemorySample[];
  readonly counters: Counters | null;
};

/** Differences over the run, from `/metrics` and `pg_stat_user_tables`. */
export type Counters = {
  readonly snapshotHits: number;
  readonly snapshotReads: number;
  readonly understandingHits: number;
  readonly understandingReads: number;
  readonly sequentialScans: number;
  readonly scans: number;
};

export type Verdict = 'held' | 'not held' | 'not measured';
/** A row of the table. `asked` and `aim` are the limits as text; a profile fails on what is asked, not on the aim. */
export type LevelRow = {
  readonly metric: string;
  readonly asked: string;
  readonly aim: string;
  readonly measured: string;
  readonly askedHeld: Verdict;
  readonly aimHeld: Verdict;
  /** Whether the run fails when what is asked is not held. */
  readonly isDemanded: boolean;
};

type Limit = { readonly text: string; readonly holds: (value: number) => boolean } | null;

const under = (limit: number, unit: string): Limit => ({
  text: `< ${limit} ${unit}`,
  holds: (value) => value < limit,
});
const atMost = (limit: number, unit: string): Limit => ({
  text: `≤ ${limit} ${unit}`,
  holds: (value) => value <= limit,
});
const over = (limit: number, unit: string): Limit => ({
  text: `> ${limit} ${unit}`,
  holds: (value) => value > limit,
});

function row(
  metric: string,
  value: number,
  unit: string,
  asked: Limit,
  aim: Limit,
  isDemanded = true,
): LevelRow {
  const verdict = (limit: Limit): Verdict =>
    limit === null || Number.isNaN(value) ? 'not measured' : limit.holds(value) ? 'held' : 'not held';
  return {
    metric,
    asked: asked?.text ?? '–',
    aim: aim?.text ?? '–',
    measured: Number.isNaN(value) ? 'not measured' : `${shown(value)} ${unit}`,
    askedHeld: verdict(asked),
    aimHeld: verdict(aim),
    isDemanded,
  };
}

const shown = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(value === 0 ? 0 : 2);

/** The rows of PERFORMANCE's service levels that a load run can measure. */
export function serviceLevels(run: Measurements): readonly LevelRow[] {
  const of = (name: SampleName) => summaryOf(run.samples.filter((sample) => sample.name === name));
  const all = summaryOf(run.samples);
  const [ack, reply] = [of('text_ack'), of('text_reply')];
  return [
    row('hold p95', of('hold').p95, 'ms', under(3_000, 'ms'), under(100, 'ms')),
    row('WhatsApp text, webhook answered, p95', ack.p95, 'ms', under(3_000, 'ms'), under(60, 'ms')),
    row('WhatsApp text, webhook answered, p99', ack.p99, 'ms', null, under(250, 'ms')),
    row('WhatsApp text, reply on the phone, p95', reply.p95, 'ms', under(3_000, 'ms'), under(300, 'ms')),
    row(
      'voice note, reply on the phone, p95',
      of('voice_reply').p95,
      'ms',
      under(15_000, 'ms'),
      under(2_000, 'ms'),
    ),
    row('health p95', of('health').p95, 'ms', under(500, 'ms'), under(20, 'ms')),
    row('admin list p95, over HTTP', of('admin_list').p95, 'ms', null, null),
    row('errors, all', (all.faults / Math.max(1, all.count)) * 100, '%', under(1, '%'), atMost(0, '%')),
    ...throughput(run),
    ...counted(run.counters),
    ...overAnHour(run),
    ...demands(run),
  ].filter(({ measured }) => measured !== 'not measured');
}

/** Throughput is a matter of the closed model without pauses; elsewhere it is only said. */
function throughput(run: Measurements): readonly LevelRow[] {
  const within = requestsOf(run.samples).filter(({ at }) => at <= run.endedAt);
  const perSecond = within.length / ((run.endedAt - run.startedAt) / 1_000);
  const isClosed = run.profile === 'closed' || run.profile === 'peak';
  const messages =
    within.filter(({ name }) => name === 'text_ack').length / ((run.endedAt - run.startedAt) / 1_000);
  return [
    row(
      'throughput',
      perSecond,
      'req/s',
      isClosed ? over(200, 'req/s') : null,
      isClosed ? over(500, 'req/s') : null,
    ),
    row('guest messages', messages > 0 ? messages : Number.NaN, 'a second', null, null),
  ];
}

/** The hits of a short run tell of the first guests of each cabin and of phrases that nobody has used before: said, not demanded. */
function counted(counters: Counters | null): readonly LevelRow[] {
  if (counters === null) return [];
  const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : (part / whole) * 100);
  const { snapshotHits, snapshotReads, understandingHits, understandingReads, sequentialScans, scans } =
    counters;
  return [
    row('snapshot cache hits', share(snapshotHits, snapshotReads), '%', over(95, '%'), over(99, '%'), false),
    row(
      'understanding cache hits',
      share(understandingHits, understandingReads),
      '%',
      over(70, '%'),
      over(90, '%'),
      false,
    ),
    row('sequential scans on hot tables', share(sequentialScans, scans), '%', under(10, '%'), atMost(0, '%')),
  ];
}

const LONG_SECONDS = 600;

/** Growth and drift; over a run of ten minutes or more it is a service level, in a shorter one it only shows. */
function overAnHour(run: Measurements): readonly LevelRow[] {
  if (run.profile !== 'endurance') return [];
  const isLong = run.seconds >= LONG_SECONDS;
  const limit = (percent: number): Limit => (isLong ? under(percent, '%') : null);
  const drift = driftPercent(
    run.samples.filter(({ name }) => name === 'text_reply'),
    run.startedAt,
    run.endedAt,
  );
  return [
    ...MEASURED.map((part) =>
      row(
        `memory growth, ${part}`,
        growthPercent(run.memory.map((sample) => sample[part])),
        '%',
        limit(20),
        limit(5),
      ),
    ),
    row('p95 drift of replies', drift, '%', limit(30), limit(10)),
  ];
}

const RECOVERY_SECONDS = 10;

/** What the profile itself must hold. */
function demands(run: Measurements): readonly LevelRow[] {
  const all = summaryOf(run.samples);
  const errors = (all.faults / Math.max(1, all.count)) * 100;
  switch (run.profile) {
    case 'smoke':
      return [row('smoke: everything answers', all.faults, 'faults', atMost(0, 'faults'), null)];
    case 'baseline':
      return [
        row('baseline: p95 of all', all.p95, 'ms', under(2_000, 'ms'), null),
        row('baseline: errors', errors, '%', under(0.5, '%'), null),
      ];
    case 'stress':
      return [
        row('stress: p95 of all', all.p95, 'ms', under(10_000, 'ms'), null),
        row('stress: errors', errors, '%', under(5, '%'), null),
      ];
    case 'spike':
      return [recovery(run)];
    case 'race':
      return [row('race: faults', all.faults, 'faults', atMost(0, 'faults'), null)];
    default:
      return [];
  }
}

/** Ten seconds after the spike has gone replies are as fast as before it, within a half and 50 ms. */
function recovery(run: Measurements): LevelRow {
  const { riseAt, fallAt } = spikeTimes(run.seconds);
  const replies = run.samples.filter(({ name }) => name === 'text_reply');
  const p95Between = (from: number, to: number): number =>
    summaryOf(
      replies.filter(({ at }) => at >= run.startedAt + from * 1_000 && at < run.startedAt + to * 1_000),
    ).p95;
  const before = p95Between(riseAt / 4, riseAt);
  const after = p95Between(fallAt + RECOVERY_SECONDS, run.seconds);
  const limit = Math.round(before * 1.5 + 50);
  return row(
    'spike: p95 of replies 10 s after it',
    after,
    'ms',
    Number.isNaN(before) ? null : under(limit, 'ms'),
    null,
  );
}

/** What fails the run: a level that was asked for and not held. */
export const failuresOf = (rows: readonly LevelRow[]): readonly string[] =>
  rows.flatMap(({ metric, asked, measured, askedHeld, isDemanded }) =>
    isDemanded && askedHeld === 'not held' ? [`${metric}: asked ${asked}, measured ${measured}`] : [],
  );
