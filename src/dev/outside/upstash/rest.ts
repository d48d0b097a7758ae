import { createHash } from 'node:crypto';
import { type Answer, bearerOf, type Call, headerOf, json } from '../http.ts';
import { parseJson } from '../json.ts';
import { type RedisBackend, toError } from './backend.ts';

const SYNC_TOKEN = { 'upstash-sync-token': 'local' };

/** Upstash's REST interface to a Redis. */
export class UpstashRest {
  readonly #backend: RedisBackend;
  readonly #token: string;
  readonly #scripts = new Map<string, string>();

  constructor(backend: RedisBackend, token: string) {
    this.#backend = backend;
    this.#token = token;
  }

  /** `path` is what comes after the REST URL: ``, `/pipeline`, `/multi-exec`, or a command as `/get/key`. */
  async answer(call: Call, path: string): Promise<Answer> {
    if ((bearerOf(call) ?? call.query.get('_token')) !== this.#token) {
      return json(401, { error: 'WRONGPASS invalid or missing auth token' });
    }
    if (!['POST', 'GET', 'HEAD', 'PUT'].includes(call.method)) {
      return json(405, { error: 'ERR method not allowed' });
    }
    const isBase64 = headerOf(call, 'upstash-encoding')?.toLowerCase() === 'base64';
    const encode = (reply: unknown): unknown => encodeReply(reply, isBase64);
    if (path === '/pipeline') return this.#pipeline(call, encode);
    if (path === '/multi-exec') return this.#multiExec(call, encode);
    const command = path === '' || path === '/' ? commandOf(parseJson(call.body)) : commandOfPath(call, path);
    if (!command) return json(400, { error: 'ERR failed to parse command' });
    const outcome = await this.#perform(command, encode);
    return json('error' in outcome ? 400 : 200, outcome, SYNC_TOKEN);
  }

  async #perform(
    command: readonly string[],
    encode: (reply: unknown) => unknown,
  ): Promise<{ result: unknown } | { error: string }> {
    try {
      return { result: encode(await this.#run(command)) };
    } catch (error) {
      return { error: toError(error).message };
    }
  }

  async #pipeline(call: Call, encode: (reply: unknown) => unknown): Promise<Answer> {
    const commands = commandsOf(parseJson(call.body));
    if (!commands) return json(400, { error: 'ERR failed to parse pipeline request' });
    const outcomes: unknown[] = [];
    for (const command of commands) outcomes.push(await this.#perform(command, encode));
    return json(200, outcomes, SYNC_TOKEN);
  }

  async #multiExec(call: Call, encode: (reply: unknown) => unknown): Promise<Answer> {
    const commands = commandsOf(parseJson(call.body));
    if (!commands) return json(400, { error: 'ERR failed to parse multi-exec request' });
    try {
      const outcomes = await this.#backend.transaction(commands.map((command) => this.#expand(command)));
      const results = outcomes.map((outcome) =>
        outcome instanceof Error ? { error: outcome.message } : { result: encode(outcome.reply) },
      );
      return json(200, results, SYNC_TOKEN);
    } catch (error) {
      return json(400, { error: toError(error).message });
    }
  }

  async #run(command: readonly string[]): Promise<unknown> {
    const [name = '', first = '', second = ''] = command;
    if (name.toUpperCase() === 'SCRIPT') return this.#script(first.toUpperCase(), command.slice(2), second);
    return this.#backend.run(this.#expand(command));
  }

  #script(subcommand: string, args: readonly string[], script: string): unknown {
    if (subcommand === 'LOAD') return this.#remember(script);
    if (subcommand === 'EXISTS') return args.map((sha) => (this.#scripts.has(sha.toLowerCase()) ? 1 : 0));
    if (subcommand === 'FLUSH') {
      this.#scripts.clear();
      return 'OK';
    }
    throw new Error(`ERR unknown subcommand '${subcommand}'`);
  }

  #remember(script: string): string {
    const sha = createHash('sha1').update(script).digest('hex');
    this.#scripts.set(sha, script);
    return sha;
  }

  /** EVALSHA becomes EVAL: the hash is that of the script before its shebang was taken away. */
  #expand([name = '', ...args]: readonly string[]): readonly string[] {
    const verb = name.toUpperCase().replace(/_RO$/, '');
    if (verb === 'EVAL') {
      const [script = '', ...rest] = args;
      this.#remember(script);
      return ['EVAL', withoutShebang(script), ...rest];
    }
    if (verb !== 'EVALSHA') return [name, ...args];
    const [sha = '', ...rest] = args;
    const script = this.#scripts.get(sha.toLowerCase());
    if (script === undefined) throw new Error('NOSCRIPT No matching script. Please use EVAL.');
    return ['EVAL', withoutShebang(script), ...rest];
  }
}

/** `allow-key-locking` is a flag of Upstash alone; a comment keeps the line count. */
const withoutShebang = (script: string): string => script.replace(/^#!/, '--');

const wordOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

const commandOf = (value: unknown): string[] | null =>
  Array.isArray(value) && value.length > 0 ? value.map(wordOf) : null;

function commandsOf(value: unknown): string[][] | null {
  if (!Array.isArray(value)) return null;
  const commands = value.map(commandOf);
  return commands.every((command) => command !== null) ? commands : null;
}

/** `/set/key/value?EX=10`, with a body as the last argument where there is one. */
function commandOfPath(call: Call, path: string): string[] {
  const parts = path.slice(1).split('/').map(decodeURIComponent);
  const options = [...call.query].flatMap(([name, value]) =>
    name === '_token' ? [] : value === '' ? [name] : [name, value],
  );
  const body = call.body.length > 0 ? [call.body.toString('utf8')] : [];
  return [...parts, ...body, ...options];
}

/** Text becomes base64 but for the literal `OK`; Lua's true is 1, its false null, its fractions are cut. */
function encodeReply(reply: unknown, isBase64: boolean): unknown {
  if (reply === null || reply === undefined || reply === false) return null;
  if (reply === true) return 1;
  if (Array.isArray(reply)) return reply.map((element) => encodeReply(element, isBase64));
  if (typeof reply === 'number') return Math.trunc(reply);
  if (typeof reply === 'bigint') return Number(reply);
  const bytes = Buffer.isBuffer(reply) ? reply : Buffer.from(String(reply), 'utf8');
  const text = bytes.toString('utf8');
  return text === 'OK' || !isBase64 ? text : bytes.toString('base64');
}
