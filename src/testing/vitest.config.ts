import { defineConfig } from 'vitest/config';
import { repositoryRoot } from '../dev/local-paths.ts';

const STACK_TESTS = '{src,durable-objects,load}/**/*.stack.test.{ts,tsx}';

/** Two kinds of tests: those that need no running Tranquera, and those that share one, started for the run. */
export default defineConfig({
  root: repositoryRoot,
  // Hono's JSX, as tsconfig.json has it for the Worker.
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: [],
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          include: ['{src,durable-objects,load}/**/*.test.{ts,tsx}'],
          exclude: [STACK_TESTS],
          globalSetup: ['src/testing/shared-postgres.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'stack',
          include: [STACK_TESTS],
          globalSetup: ['src/testing/shared-stack.ts'],
          // One stack for all: its files take their turns, so that none meets the faults another has asked for.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
