import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Answer, Call } from './http.ts';

const dev = join(import.meta.dirname, '..');
/** The first prefix that fits; `/` is the phone page. */
const MOUNTS = [
  { prefix: '/photos/', folder: join(dev, 'photos') },
  { prefix: '/phone/', folder: join(dev, 'phone', 'page') },
  { prefix: '/', folder: join(dev, 'phone', 'page') },
] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.ogg': 'audio/ogg',
};

/** The phone page and the demo property's photos. */
export async function answerStatic(call: Call): Promise<Answer> {
  const mount = MOUNTS.find(({ prefix }) => call.path.startsWith(prefix));
  const wanted = decodeURIComponent(call.path.slice(mount?.prefix.length ?? 0)) || 'index.html';
  const path = mount ? normalize(join(mount.folder, wanted)) : '';
  const isServed = call.method === 'GET' || call.method === 'HEAD';
  if (!mount || !isServed || !path.startsWith(mount.folder + sep)) return { status: 404, body: 'not found' };
  try {
    const headers = { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' };
    return { status: 200, headers, body: await readFile(path) };
  } catch {
    return { status: 404, body: 'not found' };
  }
}
