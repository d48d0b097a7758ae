const MINUTE_MS = 60_000;

/** Calls `tick` at the start of each minute with the minute's instant (Unix ms). */
export function everyMinute(tick: (instant: number) => void): { close(): void } {
  let timer: NodeJS.Timeout | null = null;
  const arm = (): void => {
    const next = (Math.floor(Date.now() / MINUTE_MS) + 1) * MINUTE_MS;
    timer = setTimeout(() => {
      tick(next);
      arm();
    }, next - Date.now());
  };
  arm();
  return {
    close: () => {
      if (timer) clearTimeout(timer);
    },
  };
}
