/** One HTTP request; the driver puts the address of its target before the path. */
export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  readonly target: 'worker' | 'outside';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};

/** Instants are Unix ms. `status` 0: no answer. */
export type HttpAnswer = {
  readonly status: number;
  readonly body: string;
  readonly startedAt: number;
  readonly endedAt: number;
};

/** `duplicate_ack`: the answer to a webhook that is delivered a second time. */
export const SAMPLE_NAMES = [
  ...(['text_ack', 'duplicate_ack', 'text_reply', 'voice_ack', 'voice_reply', 'payment'] as const),
  ...(['confirmation', 'availability', 'quote', 'hold', 'admin_list', 'admin_calendar', 'health'] as const),
] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

/** Those that are waits, not requests of their own: they do not count as throughput. */
export const WAITS: ReadonlySet<SampleName> = new Set(['text_reply', 'voice_reply', 'confirmation']);

/** One measured answer. `at` is when it came, Unix ms; `fault` says what was wrong with it. */
export type Sample = {
  readonly name: SampleName;
  readonly at: number;
  readonly ms: number;
  readonly fault: string | null;
};

/** What a journey asks its driver for. Requests of one `send` go out together. */
export type Action =
  | { readonly kind: 'send'; readonly requests: readonly HttpRequest[] }
  | { readonly kind: 'record'; readonly sample: Sample }
  | { readonly kind: 'pause'; readonly ms: number };

/** Pure: yields actions, is handed the answers to a `send` (none to the others), and returns when the guest has left. */
export type Journey<T = void> = Generator<Action, T, readonly HttpAnswer[]>;

export function* send(request: HttpRequest): Journey<HttpAnswer> {
  const [answer] = yield { kind: 'send', requests: [request] };
  return answer ?? { status: 0, body: '', startedAt: 0, endedAt: 0 };
}

/** Sends and records. `check` names what is wrong with an answer, whatever its status. */
export function* call(
  name: SampleName,
  request: HttpRequest,
  check: (answer: HttpAnswer) => string | null,
): Journey<HttpAnswer | null> {
  const answer = yield* send(request);
  const fault = answer.status === 0 ? `no answer: ${answer.body.slice(0, 60)}` : check(answer);
  yield* record(name, answer.endedAt, answer.endedAt - answer.startedAt, fault);
  return fault === null ? answer : null;
}

export function* record(name: SampleName, at: number, ms: number, fault: string | null): Journey {
  yield { kind: 'record', sample: { name, at, ms, fault } };
}

export function* pause(ms: number): Journey {
  if (ms > 0) yield { kind: 'pause', ms };
}

/** Null for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A field of something unknown; undefined where there is none. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** By a path of names, as `field` does it. */
export const fieldAt = (value: unknown, ...names: readonly string[]): unknown => names.reduce(field, value);

export const listAt = (value: unknown, ...names: readonly string[]): readonly unknown[] => {
  const found = fieldAt(value, ...names);
  return Array.isArray(found) ? found : [];
};

export const textAt = (value: unknown, ...names: readonly string[]): string => {
  const found = fieldAt(value, ...names);
  return typeof found === 'string' ? found : '';
};
