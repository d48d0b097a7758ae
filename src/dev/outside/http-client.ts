import { Agent as HttpAgent, type IncomingHttpHeaders, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';

export type Outgoing = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly timeoutMs: number;
};

export type Incoming = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

const SOCKETS_MAX = 128;
const http = new HttpAgent({ keepAlive: true, maxSockets: SOCKETS_MAX });
const https = new HttpsAgent({ keepAlive: true, maxSockets: SOCKETS_MAX });

const isReset = (error: Error): boolean => 'code' in error && error.code === 'ECONNRESET';

/** Sends one request and reads its whole answer. Redirects are not followed. Rejects without an answer. */
export function send(outgoing: Outgoing): Promise<Incoming> {
  return attempt(outgoing, true);
}

function attempt(outgoing: Outgoing, mayRepeat: boolean): Promise<Incoming> {
  return new Promise((resolve, reject) => {
    const isTls = outgoing.url.startsWith('https:');
    const body = outgoing.body ?? '';
    const hasBody = outgoing.method !== 'GET' && outgoing.method !== 'HEAD';
    const request = (isTls ? requestHttps : requestHttp)(outgoing.url, {
      agent: isTls ? https : http,
      method: outgoing.method,
      headers: hasBody
        ? { ...outgoing.headers, 'content-length': Buffer.byteLength(body) }
        : { ...outgoing.headers },
    });
    const timer = setTimeout(() => request.destroy(new Error('timeout')), outgoing.timeoutMs);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      // A kept connection that the other side had just closed says nothing about this request.
      if (mayRepeat && request.reusedSocket && isReset(error)) resolve(attempt(outgoing, false));
      else reject(error);
    };
    request.on('error', fail);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => {
        clearTimeout(timer);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        });
      });
    });
    request.end(hasBody ? body : undefined);
  });
}
