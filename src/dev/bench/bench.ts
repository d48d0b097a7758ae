import { parseArgs } from 'node:util';
import { benchPair, HEADING, type Pair } from './pair.ts';
import { availabilityPairs, pricePairs, signaturePairs, snapshotPairs } from './pairs.ts';
import { turnPairs } from './turns.ts';
import { benchUnderstand } from './understand.ts';

const HELP = `npm run bench -- [part …]

Times the pure parts of the program in one process, each beside a plain way to do the same, and prints the ratio. A figure is worth something
beside its neighbour in the same run, not by itself.

Parts: understand price availability snapshot signature turn. All of them without a name.`;

const PAIRS: Readonly<Record<string, () => Pair[]>> = {
  price: pricePairs,
  availability: availabilityPairs,
  snapshot: snapshotPairs,
  signature: signaturePairs,
  turn: turnPairs,
};
const PARTS = ['understand', ...Object.keys(PAIRS)];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const unknown = positionals.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new Error(`there is no part "${unknown}"; there are ${PARTS.join(' ')}`);
  const chosen = positionals.length > 0 ? positionals : PARTS;
  if (chosen.includes('understand')) await benchUnderstand();
  const pairs = chosen.flatMap((part) => PAIRS[part]?.() ?? []);
  if (pairs.length > 0) console.log(`\n${HEADING}`);
  for (const pair of pairs) console.log(await benchPair(pair));
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
