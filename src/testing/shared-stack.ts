import { mkdirSync, writeFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { inRepository } from '../dev/local-paths.ts';
import { type RunningStack, startStack } from './stack.ts';

let stack: RunningStack | null = null;

/** Vitest's global set-up of the stack tests: one Tranquera for the run, on free ports and temporary data. */
export async function setup(project: TestProject): Promise<void> {
  stack = await startStack();
  const { workerUrl, outsideUrl, databaseUrl, workerdPid } = stack;
  project.provide('stack', { workerUrl, outsideUrl, databaseUrl, workerdPid });
}

/** What the stack said is kept for whoever looks into a failure: `.local/test-stack.log`. */
export async function teardown(): Promise<void> {
  if (stack === null) return;
  await stack.stop();
  mkdirSync(inRepository('.local'), { recursive: true });
  writeFileSync(inRepository('.local', 'test-stack.log'), `${stack.lines().join('\n')}\n`);
}
