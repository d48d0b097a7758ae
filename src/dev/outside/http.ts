import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

/** One request, read whole. `rawUrl` is as it came on the wire, never decoded: QStash needs it so. */
export type Call = {
  readonly method: string;
  readonly rawUrl: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** `params` are the groups of the route's pattern, percent-decoded. */
export type Handler = (call: Call, ...params: string[]) => Promise<Answer> | Answer;

/** The first route that fits answers; a pattern is matched against the undecoded path. */
export type Route = { readonly method: string; readonly pattern: RegExp; readonly handle: Handler };

/** Answers a call; null hangs up without an answer. */
export type Responder = (call: Call) => Promise<Answer | null>;

export type Listener = { readonly port: number; close(): Promise<void> };

const BODY_BYTES_MAX = 100 * 1024 * 1024;
const KEEP_ALIVE_MS = 120_000;

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

export const html = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body,
});

export const bearerOf = (call: Call): string | null => {
  const match = /^Bearer (.+)$/i.exec(call.headers.authorization ?? '');
  return match?.[1] ?? null;
};

export const headerOf = (call: Call, name: string): string | null => {
  const value = call.headers[name];
  return typeof value === 'string' ? value : (value?.[0] ?? null);
};

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Finds the route; null where none fits, so that the caller says what its vendor says. */
export async function dispatch(routes: readonly Route[], call: Call): Promise<Answer | null> {
  for (const route of routes) {
    if (route.method !== call.method) continue;
    const match = route.pattern.exec(call.path);
    if (match) return route.handle(call, ...match.slice(1).map((part) => decode(part ?? '')));
  }
  return null;
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    bytes += part.length;
    if (bytes > BODY_BYTES_MAX) return null;
    chunks.push(part);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

const callOf = (request: IncomingMessage, body: Buffer): Call => {
  const rawUrl = request.url ?? '/';
  const question = rawUrl.indexOf('?');
  return {
    method: request.method ?? 'GET',
    rawUrl,
    path: question < 0 ? rawUrl : rawUrl.slice(0, question),
    query: new URLSearchParams(question < 0 ? '' : rawUrl.slice(question + 1)),
    headers: request.headers,
    body,
  };
};

function write(response: ServerResponse, answer: Answer): void {
  const body = answer.body ?? '';
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

async function serve(request: IncomingMessage, response: ServerResponse, respond: Responder): Promise<void> {
  const body = await readBody(request);
  if (body === null) return write(response, json(413, { error: 'the body is over 100 MB' }));
  const answer = await respond(callOf(request, body));
  if (answer === null) request.socket.destroy();
  else if (!response.destroyed) write(response, answer);
}

/** Listens on `port` (0: a free one) of `host`. A throw in the responder is answered 500 with its message. */
export function listen(port: number, host: string, respond: Responder): Promise<Listener> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, noDelay: true }, (request, response) => {
    serve(request, response, respond).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return;
      write(response, json(500, { error: error instanceof Error ? error.message : String(error) }));
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: 2048 }, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
