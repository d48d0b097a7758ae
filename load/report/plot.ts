export type Line = { readonly name: string; readonly points: readonly (readonly [x: number, y: number])[] };

const WIDTH = 760;
const HEIGHT = 220;
const LEFT = 64;
const BOTTOM = 28;
const TOP = 10;
const RIGHT = 10;
const TICKS = 4;
/** As many as there are kinds of samples. */
const COLOURS = [
  ...['#2f6db3', '#d9822b', '#3d8f5f', '#b3424a', '#7a5aa6', '#77808c', '#b59a2f'],
  ...['#17a2a8', '#c2569b', '#8c5a3c', '#6fa8dc', '#93c47d', '#20304a'],
];

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The smallest 1, 2 or 5 times a power of ten that is not under the value. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((factor) => factor * power).find((round) => round >= value * 0.999999) ?? value;
}

/** Lines over seconds as an SVG. Points without a finite value are left out. */
export function linePlot(title: string, unit: string, lines: readonly Line[]): string {
  const drawn = lines.map(({ name, points }) => ({
    name,
    points: points.filter(([, y]) => Number.isFinite(y)),
  }));
  const all = drawn.flatMap(({ points }) => points);
  const xMax = Math.max(1, ...all.map(([x]) => x));
  const yMax = roundUp(Math.max(0, ...all.map(([, y]) => y)));
  const atX = (x: number): number => LEFT + (x / xMax) * (WIDTH - LEFT - RIGHT);
  const atY = (y: number): number => HEIGHT - BOTTOM - (y / yMax) * (HEIGHT - BOTTOM - TOP);
  const grid = Array.from({ length: TICKS + 1 }, (_, tick) => {
    const y = (yMax / TICKS) * tick;
    const x = (xMax / TICKS) * tick;
    return (
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${atY(y).toFixed(1)}" y2="${atY(y).toFixed(1)}" class="grid"/>` +
      `<text x="${LEFT - 6}" y="${(atY(y) + 4).toFixed(1)}" text-anchor="end">${label(y)}</text>` +
      `<text x="${atX(x).toFixed(1)}" y="${HEIGHT - 8}" text-anchor="middle">${Math.round(x)} s</text>`
    );
  });
  const paths = drawn.map(({ points }, index) => {
    const coordinates = points.map(([x, y]) => `${atX(x).toFixed(1)},${atY(y).toFixed(1)}`).join(' ');
    return `<polyline points="${coordinates}" fill="none" stroke="${colour(index)}" stroke-width="1.5"/>`;
  });
  const legend = drawn.map(
    ({ name }, index) => `<span><i style="background:${colour(index)}"></i>${escapeHtml(name)}</span>`,
  );
  return (
    `<figure><figcaption>${escapeHtml(title)} <small>${escapeHtml(unit)}</small> ${legend.join(' ')}</figcaption>` +
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}">${grid.join('')}${paths.join('')}</svg></figure>`
  );
}

const colour = (index: number): string => COLOURS[index % COLOURS.length] ?? '#000';
const label = (value: number): string =>
  value >= 1_000 ? value.toLocaleString('en') : String(Math.round(value * 100) / 100);
