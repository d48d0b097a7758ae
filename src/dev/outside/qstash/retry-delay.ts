/** The functions that QStash documents for `Upstash-Retry-Delay`. */
const FUNCTIONS: Readonly<Record<string, (...args: number[]) => number>> = {
  pow: Math.pow,
  sqrt: Math.sqrt,
  abs: Math.abs,
  exp: Math.exp,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
  min: Math.min,
  max: Math.max,
};

type Cursor = { readonly tokens: readonly string[]; at: number };

const TOKEN = /\s*(\d+(?:\.\d+)?|[A-Za-z_]+|[-+*/%(),])/y;

function tokensOf(expression: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.trimEnd().length) {
    const match = TOKEN.exec(expression);
    if (!match?.[1]) return null;
    tokens.push(match[1]);
  }
  return tokens;
}

class BadExpression extends Error {}

const peek = (cursor: Cursor): string => cursor.tokens[cursor.at] ?? '';

function take(cursor: Cursor, wanted: string): void {
  if (peek(cursor) !== wanted) throw new BadExpression(`expected ${wanted}`);
  cursor.at += 1;
}

function sum(cursor: Cursor, retried: number): number {
  let value = product(cursor, retried);
  while (peek(cursor) === '+' || peek(cursor) === '-') {
    const sign = peek(cursor) === '+' ? 1 : -1;
    cursor.at += 1;
    value += sign * product(cursor, retried);
  }
  return value;
}

function product(cursor: Cursor, retried: number): number {
  let value = factor(cursor, retried);
  for (;;) {
    const operator = peek(cursor);
    if (operator !== '*' && operator !== '/' && operator !== '%') return value;
    cursor.at += 1;
    const right = factor(cursor, retried);
    if (operator === '*') value *= right;
    else value = operator === '/' ? value / right : value % right;
  }
}

function factor(cursor: Cursor, retried: number): number {
  const token = peek(cursor);
  cursor.at += 1;
  if (token === '-') return -factor(cursor, retried);
  if (token === '(') {
    const value = sum(cursor, retried);
    take(cursor, ')');
    return value;
  }
  if (/^\d/.test(token)) return Number(token);
  if (token === 'retried') return retried;
  const apply = FUNCTIONS[token];
  if (!apply) throw new BadExpression(`unknown ${token}`);
  take(cursor, '(');
  const args = [sum(cursor, retried)];
  while (peek(cursor) === ',') {
    cursor.at += 1;
    args.push(sum(cursor, retried));
  }
  take(cursor, ')');
  return apply(...args);
}

/** The milliseconds that an expression over `retried` gives; null for what is no such expression. */
export function evaluateRetryDelay(expression: string, retried: number): number | null {
  const tokens = tokensOf(expression);
  if (!tokens) return null;
  const cursor = { tokens, at: 0 };
  try {
    const value = sum(cursor, retried);
    return cursor.at === tokens.length && Number.isFinite(value) ? Math.max(0, value) : null;
  } catch (error) {
    if (error instanceof BadExpression) return null;
    throw error;
  }
}

const DAY_SECONDS = 86_400;

/** QStash's own wait before the retry that follows `retried` others: 12 s, 2 m 28 s, 30 m 8 s, 6 h 7 m, 24 h. */
export const defaultRetryDelayMs = (retried: number): number =>
  Math.min(DAY_SECONDS, Math.exp(2.5 * (retried + 1))) * 1_000;
