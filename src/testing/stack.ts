import { inject } from 'vitest';
import type { StackAddresses } from './launch.ts';

export { failedStart, parseReadyLine, type RunningStack, type StackAddresses, startStack } from './launch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly stack: StackAddresses;
    readonly postgresBroker: string;
  }
}

/** The stack that all stack tests of this run share: its data is everyone's, so use guests and dates of your own. */
export function sharedStack(): StackAddresses {
  const stack: StackAddresses | undefined = inject('stack');
  if (stack) return stack;
  throw new Error(
    'no shared stack: name the file *.stack.test.ts and run it with npm run vitest -- run <file>',
  );
}
