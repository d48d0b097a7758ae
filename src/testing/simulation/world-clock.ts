/** The clock that the program's objects read when they run inside a simulation, in place of `src/clock.ts`. */
const clock = { now: 0 };

export const setWorldTime = (now: number): void => {
  clock.now = now;
};

export const nowMs = (): number => clock.now;
export const stopwatchMs = (): number => clock.now;
