import type { TestProject } from 'vitest/node';
import { type RunningStack, startStack } from './stack.ts';

let stack: RunningStack | null = null;

/** Vitest's global set-up of the stack tests: one Tranquera for the run, on free ports and temporary data. */
export async function setup(project: TestProject): Promise<void> {
  stack = await startStack();
  const { workerUrl, outsideUrl, databaseUrl, workerdPid } = stack;
  project.provide('stack', { workerUrl, outsideUrl, databaseUrl, workerdPid });
}

export async function teardown(): Promise<void> {
  await stack?.stop();
}
