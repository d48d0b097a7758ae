import { parseArgs } from 'node:util';
import { messageOf, Refusal } from './refusal.ts';

type Options = Readonly<Record<string, 'number' | 'text' | 'flag'>>;
export type Given = {
  flag(name: string): boolean;
  text(name: string): string | null;
  /** A whole number of at least 1; null when it was not given. */
  whole(name: string): number | null;
  /** A number above 0, also a fraction; null when it was not given. */
  positive(name: string): number | null;
};

/** Reads `--name value` options; an unknown one, a missing value or a word on its own is refused in one sentence. */
export function readOptions(args: readonly string[], options: Options, command: string): Given {
  const kinds = Object.entries({ ...options, help: 'flag' }).map(([name, kind]) => {
    const short = name === 'help' ? { short: 'h' } : {};
    return [name, { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), ...short }] as const;
  });
  const values = valuesOf(args, Object.fromEntries(kinds), command);
  const number = (name: string, fits: (value: number) => boolean, what: string): number | null => {
    const text = values[name];
    if (text === undefined) return null;
    const value = Number(text);
    if (typeof text !== 'string' || text.trim() === '' || !fits(value))
      throw new Refusal(`--${name} needs ${what}, not "${text}": see ${command} -- --help.`);
    return value;
  };
  return {
    flag: (name) => values[name] === true,
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : null;
    },
    whole: (name) =>
      number(name, (value) => Number.isSafeInteger(value) && value >= 1, 'a whole number of at least 1'),
    positive: (name) => number(name, (value) => Number.isFinite(value) && value > 0, 'a number above 0'),
  };
}

function valuesOf(
  args: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'] & object,
  command: string,
): Readonly<Record<string, unknown>> {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [sentence] = messageOf(error).split(/\. |\n/);
    throw new Refusal(`${sentence}: see ${command} -- --help.`);
  }
}
