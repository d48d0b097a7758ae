import type { Integrity } from '../integrity.ts';
import type { Sample } from '../journeys/action.ts';
import { MEASURED } from '../memory.ts';
import type { LevelRow, Measurements } from '../service-levels.ts';
import { byName, bySecond, faultsOf, kneeOf, requestsOf, summaryOf } from '../statistics.ts';
import { escapeHtml, type Line, linePlot } from './plot.ts';

export type UsersSample = { readonly at: number; readonly users: number };

export type Report = {
  readonly run: Measurements;
  readonly users: readonly UsersSample[];
  readonly rows: readonly LevelRow[];
  /** Null: Postgres was not asked. */
  readonly integrity: Integrity | null;
  readonly complaints: readonly string[];
  /** Which driver made the load, and what that means. */
  readonly driver: string;
  readonly machine: string;
  readonly command: string;
};

const MB = 1024 * 1024;
const P95_MAX_MS = 3_000;
const number = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 100 ? 1 : 0) : '–');

/** By second of the run, in order. */
function seconds({ run }: Report): readonly (readonly [number, readonly Sample[]])[] {
  return [...bySecond(run.samples, run.startedAt)].sort(([a], [b]) => a - b);
}

function latencyLines(report: Report): readonly Line[] {
  return [...byName(report.run.samples)].map(([name, samples]) => ({
    name,
    points: [...bySecond(samples, report.run.startedAt)]
      .sort(([a], [b]) => a - b)
      .map(([second, within]) => [second, summaryOf(within).p95] as const),
  }));
}

function rateLines(report: Report): readonly Line[] {
  const { startedAt } = report.run;
  const bySeconds = seconds(report);
  return [
    { name: 'requests', points: bySeconds.map(([second, all]) => [second, requestsOf(all).length]) },
    { name: 'faults', points: bySeconds.map(([second, all]) => [second, summaryOf(all).faults]) },
    {
      name: 'journeys under way',
      points: report.users.map(({ at, users }) => [(at - startedAt) / 1_000, users]),
    },
  ];
}

const memoryLines = ({ run }: Report): readonly Line[] =>
  MEASURED.map((part) => ({
    name: part,
    points: run.memory.map((sample) => [(sample.at - run.startedAt) / 1_000, sample[part] / MB] as const),
  }));

const cells = (tag: 'td' | 'th', values: readonly string[]): string =>
  `<tr>${values.map((value) => `<${tag}>${escapeHtml(value)}</${tag}>`).join('')}</tr>`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;

export const LEVEL_HEAD = ['metric', 'asked', 'aim', 'measured', 'asked: held?', 'aim: held?'] as const;
export const levelCells = (row: LevelRow): readonly string[] => [
  ...[row.metric, row.asked, row.aim, row.measured],
  ...[row.asked === '–' ? '' : row.askedHeld, row.aim === '–' ? '' : row.aimHeld],
];

/** What the users felt as there were more of them: the knee, in a sentence. */
export function kneeSentence(report: Report): string {
  const usersBySecond = new Map(
    report.users.map(({ at, users }) => [Math.floor((at - report.run.startedAt) / 1_000), users]),
  );
  const step = 50;
  const grouped = Map.groupBy(
    seconds(report),
    ([second]) => Math.round((usersBySecond.get(second) ?? 0) / step) * step,
  );
  const levels = [...grouped]
    .filter(([, within]) => within.length >= 3)
    .map(([users, within]) => {
      const samples = within.flatMap(([, all]) => all);
      return { users, perSecond: requestsOf(samples).length / within.length, p95: summaryOf(samples).p95 };
    });
  const knee = kneeOf(levels, P95_MAX_MS);
  if (knee === null) return 'No knee: more users still brought more answers.';
  const [rate, wait] = [number(knee.perSecond), number(knee.p95)];
  return `Knee at about ${knee.users} users: ${rate} requests a second, p95 ${wait} ms; more users only wait longer.`;
}

function integrityHtml({ integrity, complaints }: Report): string {
  if (integrity === null) return '<p class="bad">Postgres was not asked: no DATABASE_URL.</p>';
  if (complaints.length > 0)
    return complaints.map((each) => `<p class="bad">${escapeHtml(each)}</p>`).join('');
  return `<p class="good">No two stays overlap. All ${integrity.messages} messages were answered exactly once.</p>`;
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:820px;margin:2rem auto;padding:0 1rem;color:#222}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border-bottom:1px solid #ddd;padding:.25rem .5rem;text-align:left}
figure{margin:1.5rem 0}figcaption{font-weight:600}figcaption span{font-weight:400;margin-left:.6rem;white-space:nowrap}
figcaption i{display:inline-block;width:.7em;height:.7em;margin-right:.3em}svg{width:100%}svg text{font-size:11px;fill:#666}
.grid{stroke:#e5e5e5}.bad{color:#b3261e;font-weight:600}.good{color:#1b6e3c}small{color:#777;font-weight:400}`;

/** One page without anything from outside. */
export function htmlReport(report: Report): string {
  const { run } = report;
  const summaries = [...byName(run.samples)].map(([name, samples]) => {
    const { count, faults, p50, p95, p99, max } = summaryOf(samples);
    return [name, String(count), String(faults), ...[p50, p95, p99, max].map(number)];
  });
  const faults = faultsOf(run.samples).map(([fault, count]) => [String(count), fault]);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Load: ${run.profile}</title><style>${STYLE}</style>
<h1>Load: ${run.profile}</h1>
<p>${new Date(run.startedAt).toISOString()}, ${run.seconds} s · ${escapeHtml(report.driver)} · ${escapeHtml(report.machine)}<br><code>${escapeHtml(report.command)}</code></p>
${integrityHtml(report)}
${run.profile === 'stress' ? `<p>${escapeHtml(kneeSentence(report))}</p>` : ''}
<h2>Levels</h2>${table(LEVEL_HEAD, report.rows.map(levelCells))}
<h2>By kind</h2>${table(['kind', 'count', 'faults', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms'], summaries)}
${faults.length > 0 ? `<h2>Faults</h2>${table(['times', 'what'], faults)}` : ''}
<h2>Over time</h2>
${linePlot('p95 by second', 'ms', latencyLines(report))}
${linePlot('Requests, faults and journeys', 'a second', rateLines(report))}
${run.memory.length > 0 ? linePlot('Resident memory', 'MB', memoryLines(report)) : '<p>Memory was not sampled: the stack is not ours.</p>'}
</html>
`;
}

const CSV_HEAD = 'second,series,count,faults,p50_ms,p95_ms,p99_ms,max_ms,value';

/** A line for each second and kind, and one for each sample of memory (bytes) and of users in `value`. */
export function csvReport(report: Report): string {
  const { run, users } = report;
  const secondOf = (at: number): string => ((at - run.startedAt) / 1_000).toFixed(1);
  const latencies = seconds(report).flatMap(([second, all]) =>
    [...byName(all)].map(([name, samples]) => {
      const { count, faults, p50, p95, p99, max } = summaryOf(samples);
      return [second, name, count, faults, ...[p50, p95, p99, max].map((ms) => ms.toFixed(2)), ''].join(',');
    }),
  );
  const memory = run.memory.flatMap((sample) =>
    MEASURED.map((part) => `${secondOf(sample.at)},memory_${part},,,,,,,${sample[part]}`),
  );
  const under = users.map((sample) => `${secondOf(sample.at)},users,,,,,,,${sample.users}`);
  return `${[CSV_HEAD, ...latencies, ...memory, ...under].join('\n')}\n`;
}

/** Columns of equal width, as a console shows them. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return lines.join('\n');
}
