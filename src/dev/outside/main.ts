import { type OutsideOptions, startOutside } from './outside.ts';

/** The supervisor of the local stack writes what this process reads: `OutsideOptions` as JSON. */
const optionsOf = (source: string): OutsideOptions => JSON.parse(source) as OutsideOptions;

/** One sentence instead of a stack: the port is taken, the disk is full. */
process.on('uncaughtException', (error) => {
  process.stderr.write(`The outside world ended: ${error.message}\n`);
  process.exit(1);
});

const outside = await startOutside(optionsOf(process.env.OUTSIDE_OPTIONS ?? '{}'));
process.stdout.write(`outside ready ${JSON.stringify({ url: outside.url, ...outside.addresses })}\n`);

let isEnding = false;
const end = (): void => {
  if (isEnding) return;
  isEnding = true;
  outside.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.on('SIGTERM', end);
process.on('SIGINT', end);
// The parent holds the other end of stdin: when it dies, however it dies, this ends.
process.stdin.on('end', end).on('error', end).resume();
