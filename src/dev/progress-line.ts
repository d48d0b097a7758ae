const EVERY_MS = 1_000;

export type ProgressLine = {
  /** What there is to say now; shown within a second. */
  say(text: string): void;
  /** Prints a line that stays, above the one that changes. */
  print(line: string): void;
  end(): void;
};

/** One line that is written anew every second on a terminal; nowhere else, so that files and pipes get results alone. */
export function progressLine(out: NodeJS.WriteStream = process.stderr): ProgressLine {
  const startedAt = performance.now();
  let text = '';
  const clear = (): void => {
    if (out.isTTY) out.write('\r\x1b[K');
  };
  const show = (): void => {
    clear();
    const seconds = Math.floor((performance.now() - startedAt) / 1_000);
    out.write(`${text} (${seconds} s)`.slice(0, Math.max(20, out.columns - 1)));
  };
  const timer = out.isTTY ? setInterval(show, EVERY_MS) : null;
  timer?.unref();
  return {
    say: (now) => {
      text = now;
    },
    print: (line) => {
      clear();
      console.log(line);
    },
    end: () => {
      if (timer) clearInterval(timer);
      clear();
    },
  };
}
