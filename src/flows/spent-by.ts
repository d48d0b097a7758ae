import { WORK_KINDS, type Work } from '../ports/sight.ts';

const rounded = (ms: number): number => Math.round(ms * 10) / 10;

/** `sqlCalls`, `sqlMs` and so on, for a wide event: what the work asked of outside, in calls and milliseconds. */
export const spentBy = ({ spent }: Work): Readonly<Record<string, number>> =>
  Object.fromEntries(
    WORK_KINDS.flatMap((kind) => [
      [`${kind}Calls`, spent[kind].calls],
      [`${kind}Ms`, rounded(spent[kind].ms)],
    ]),
  );
