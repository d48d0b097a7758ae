/** Where two values part, `state.slots.checkIn`. Undefined: not there. */
export type Difference = { readonly path: string; readonly before: unknown; readonly after: unknown };

/** Every place where `after` is not what `before` was; the order of keys does not count. */
export function differences(path: string, before: unknown, after: unknown): Difference[] {
  const was = asJson(before);
  const is = asJson(after);
  if (isTree(was) && isTree(is) && Array.isArray(was) === Array.isArray(is)) {
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return keys.flatMap((key) => differences(`${path}.${key}`, was[key], is[key]));
  }
  return was === is ? [] : [{ path, before: was, after: is }];
}

type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

const asJson = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));
