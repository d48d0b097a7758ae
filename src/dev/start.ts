import { DataFolder } from './data-folder.ts';
import { launchersOf, lossOf } from './launchers.ts';
import { HELP, stackOptions } from './options.ts';
import { messageOf, sentenceFor } from './refusal.ts';
import { Endings, startStack } from './stack.ts';
import { printedSteps } from './steps.ts';

const END_TIMEOUT_MS = 4_500;

/** Everything in the foreground, until a signal or the loss of a part that cannot be replaced. */
async function main(): Promise<number> {
  const options = stackOptions(process.env);
  const steps = printedSteps((line) => console.log(line));
  const endings = new Endings();
  const signalled = signal();
  const startedAt = performance.now();
  const launchers = launchersOf(process.env);
  const folder = await DataFolder.claim(options.dataDir, launchers, (sentence) =>
    steps.tell('data', sentence),
  );
  const orphaned = lossOf(launchers).then(() => 'because what started this was killed');
  try {
    const starting = startStack(options, folder, steps, endings);
    starting.catch(() => undefined);
    const stopped = Promise.race([signalled, orphaned]);
    const stack = await Promise.race([starting, stopped]);
    if (typeof stack === 'string') return await leave(stack);
    steps.tell('started', `in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    console.log(
      `ready worker=${stack.workerUrl} outside=${stack.outsideUrl} database=${stack.databaseUrl} workerd=${stack.workerdPid()}`,
    );
    const reason = await Promise.race([stopped, stack.broken.then((why) => `broken: ${why}`)]);
    return await leave(reason);
  } finally {
    await end(endings, folder);
  }
}

async function leave(reason: string): Promise<number> {
  console.log(`ending    ${reason}`);
  return reason.startsWith('broken') ? 1 : 0;
}

/** Each part in its turn; what has not ended in time is killed. */
async function end(endings: Endings, folder: DataFolder): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, END_TIMEOUT_MS);
  });
  await Promise.race([endings.run(), tooLong]);
  clearTimeout(timer);
  await folder.endChildren();
  folder.release();
}

const signal = (): Promise<string> =>
  new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(name, () => resolve(`on ${name}`));
  });

// A reader that has gone away (`npm start | head`) is no reason to end.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  console.log(HELP);
} else {
  main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(sentenceFor(error));
      process.exit(1);
    },
  );
}

process.on('unhandledRejection', (error) => console.error(`unhandled: ${messageOf(error)}`));
