import type { CpuProfile } from './inspector.ts';

/** A function under its callers: everything sampled in it or below it. Times in µs. */
export type Frame = {
  readonly name: string;
  readonly place: string;
  selfUs: number;
  totalUs: number;
  readonly callees: Map<string, Frame>;
};

/** Waiting is not work. */
const IDLE = new Set(['(idle)', '(program)']);

/** The profile as one tree in which each function stands once below a caller. */
export function framesOf(profile: CpuProfile): Frame {
  const selfUs = new Map<number, number>();
  profile.samples.forEach((id, index) => {
    selfUs.set(id, (selfUs.get(id) ?? 0) + (profile.timeDeltas[index] ?? 0));
  });
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const add = (parent: Frame, id: number): number => {
    const node = nodes.get(id);
    if (!node || IDLE.has(node.callFrame.functionName)) return 0;
    const frame = calleeOf(parent, node.callFrame);
    const own = selfUs.get(id) ?? 0;
    const below = (node.children ?? []).reduce((sum, child) => sum + add(frame, child), 0);
    frame.selfUs += own;
    frame.totalUs += own + below;
    return own + below;
  };
  const root = frameNamed('the Worker at work', '');
  const top = profile.nodes[0];
  for (const child of top?.children ?? []) root.totalUs += add(root, child);
  return root;
}

const frameNamed = (name: string, place: string): Frame => ({
  name,
  place,
  selfUs: 0,
  totalUs: 0,
  callees: new Map(),
});

function calleeOf(
  parent: Frame,
  call: { readonly functionName: string; readonly url: string; readonly lineNumber: number },
): Frame {
  const place = `${call.url.split('/').at(-1) ?? ''}:${call.lineNumber + 1}`;
  const name = call.functionName || '(anonymous)';
  const key = `${name} ${place}`;
  const known = parent.callees.get(key) ?? frameNamed(name, place);
  parent.callees.set(key, known);
  return known;
}

/** The functions in which most time was spent themselves, wherever they were called from. */
export function topBySelf(
  root: Frame,
  count: number,
): readonly { readonly name: string; readonly share: number }[] {
  const byName = new Map<string, number>();
  const walk = (frame: Frame): void => {
    const name = `${frame.name}  ${frame.place}`;
    byName.set(name, (byName.get(name) ?? 0) + frame.selfUs);
    for (const callee of frame.callees.values()) walk(callee);
  };
  walk(root);
  const sorted = [...byName].sort(([, a], [, b]) => b - a).slice(0, count);
  return sorted.map(([name, us]) => ({ name, share: us / Math.max(1, root.totalUs) }));
}

const WIDTH = 1_400;
const ROW = 17;
/** Narrower boxes say nothing. */
const MIN_WIDTH = 0.6;
const CHARACTER = 6.3;
const COLOURS = ['#f4a259', '#f6bd60', '#e76f51', '#f28482', '#eab676', '#e9c46a'];

/** An SVG to open in a browser: the root on top, callees below, as wide as their time. Pointing at a box tells its name and time. */
export function flameGraph(root: Frame, title: string): string {
  const boxes: string[] = [];
  let depthMax = 0;
  const draw = (frame: Frame, left: number, depth: number): void => {
    const width = (frame.totalUs / Math.max(1, root.totalUs)) * WIDTH;
    if (width < MIN_WIDTH) return;
    depthMax = Math.max(depthMax, depth);
    boxes.push(boxOf(frame, { left, width, depth, share: frame.totalUs / root.totalUs }));
    let x = left;
    for (const callee of [...frame.callees.values()].sort((a, b) => b.totalUs - a.totalUs)) {
      draw(callee, x, depth + 1);
      x += (callee.totalUs / Math.max(1, root.totalUs)) * WIDTH;
    }
  };
  draw(root, 0, 0);
  const height = (depthMax + 3) * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="monospace" font-size="11">`,
    `<text x="4" y="13">${escaped(title)}</text>`,
    `<g transform="translate(0 ${ROW + 4})">`,
    ...boxes,
    '</g></svg>',
  ].join('\n');
}

function boxOf(
  { name, place, selfUs, totalUs }: Frame,
  at: { readonly left: number; readonly width: number; readonly depth: number; readonly share: number },
): string {
  const colour = COLOURS[(name.length * 7 + (name.charCodeAt(0) || 0)) % COLOURS.length];
  const times = `${(totalUs / 1_000).toFixed(1)} ms, itself ${(selfUs / 1_000).toFixed(1)} ms, ${(at.share * 100).toFixed(1)} %`;
  const label = name.slice(0, Math.max(0, Math.floor((at.width - 4) / CHARACTER)));
  const rect = `<rect x="${at.left.toFixed(1)}" y="${at.depth * ROW}" width="${at.width.toFixed(1)}" height="${ROW - 1}" fill="${colour}"/>`;
  const text = `<text x="${(at.left + 2).toFixed(1)}" y="${at.depth * ROW + 12}">${escaped(label)}</text>`;
  return `<g><title>${escaped(`${name} ${place}: ${times}`)}</title>${rect}${text}</g>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
