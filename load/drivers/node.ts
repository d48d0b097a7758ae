import { fork } from 'node:child_process';
import type { Plan } from '../plan.ts';
import type { WorkerReport } from './node-worker.ts';

/** What a driver tells while it runs. Resolves when the last journey has ended. */
export type Drive = (plan: Plan, onReport: (report: WorkerReport) => void) => Promise<void>;

/** Only our own worker sends over this channel. */
const reportOf = (message: unknown): WorkerReport => message as WorkerReport;

/** Journeys in a Node process of their own, over kept connections: what it measures is not slowed by the report. */
export const driveByNode: Drive = (plan, onReport) =>
  new Promise((resolve, reject) => {
    const child = fork(`${import.meta.dirname}/node-worker.ts`, [], { stdio: 'inherit' });
    let isDone = false;
    child.on('message', (message) => {
      const report = reportOf(message);
      isDone = report.isDone;
      onReport(report);
    });
    child.once('error', reject);
    child.once('exit', (code) => (isDone ? resolve() : reject(new Error(`the driver ended with ${code}`))));
    child.send(plan);
  });
