/** The demo property's photos, drawn: a landscape or a room in flat colours, as SVG. All shapes come from the scene's own seed. */
export type Scene = {
  readonly file: string;
  readonly seed: number;
  readonly sky: readonly [string, string];
  readonly mountains: readonly [string, string];
  readonly water: readonly [string, string];
  readonly ground: string;
  readonly trees: readonly string[];
  readonly cabin: {
    readonly walls: string;
    readonly roof: string;
    readonly x: number;
    readonly width: number;
    readonly floors: 1 | 2;
  } | null;
  readonly extra: 'pier' | 'snow' | 'sunset' | 'stream' | 'none';
};

const WIDTH = 1200;
const HEIGHT = 900;
const HORIZON = 470;

const FOREST = ['#2f5d46', '#3b6e50', '#25503b'];
const AUTUMN = ['#b3541e', '#d08a2e', '#8f3b1b'];

export const SCENES: readonly Scene[] = [
  {
    file: 'coihue-1',
    seed: 11,
    sky: ['#8fc1e3', '#e6f0ee'],
    mountains: ['#6c86a3', '#9fb4c7'],
    water: ['#4f8fb0', '#2f6c8f'],
    ground: '#6f8f4e',
    trees: FOREST,
    cabin: { walls: '#8a5a35', roof: '#3c2a20', x: 480, width: 260, floors: 1 },
    extra: 'none',
  },
  {
    file: 'arrayan-1',
    seed: 23,
    sky: ['#f2a65a', '#f7dcae'],
    mountains: ['#7a6a86', '#a58fa3'],
    water: ['#c98a6b', '#86627a'],
    ground: '#7d7b45',
    trees: FOREST,
    cabin: { walls: '#a5693c', roof: '#54301f', x: 380, width: 360, floors: 1 },
    extra: 'sunset',
  },
  {
    file: 'lenga-1',
    seed: 37,
    sky: ['#9cc4dd', '#f1efe4'],
    mountains: ['#7f93a8', '#b8c4cc'],
    water: ['#5b94ad', '#3a7390'],
    ground: '#94763f',
    trees: AUTUMN,
    cabin: { walls: '#7b4f31', roof: '#2f3a35', x: 430, width: 380, floors: 2 },
    extra: 'stream',
  },
  {
    file: 'muelle-1',
    seed: 41,
    sky: ['#7fb6dd', '#dcebf2'],
    mountains: ['#5f7c99', '#93abc0'],
    water: ['#3f86ad', '#205f86'],
    ground: '#7c9256',
    trees: FOREST,
    cabin: { walls: '#cbb28a', roof: '#4a5a5f', x: 130, width: 420, floors: 2 },
    extra: 'pier',
  },
  {
    file: 'cipres-1',
    seed: 53,
    sky: ['#a9bccb', '#eef2f4'],
    mountains: ['#8b9cad', '#c9d4dc'],
    water: ['#6d93a8', '#4d7489'],
    ground: '#eef1f2',
    trees: ['#31524a', '#3f6459', '#284740'],
    cabin: { walls: '#6b4630', roof: '#f4f7f8', x: 360, width: 480, floors: 2 },
    extra: 'snow',
  },
];

export type Room = {
  readonly file: string;
  readonly wall: string;
  readonly floor: string;
  readonly accent: string;
  readonly furniture: 'stove' | 'bunks' | 'table' | 'bed' | 'grill';
};

export const ROOMS: readonly Room[] = [
  { file: 'coihue-2', wall: '#d9b98c', floor: '#8b5f3c', accent: '#b4462f', furniture: 'stove' },
  { file: 'arrayan-2', wall: '#e4d2b0', floor: '#9a6b43', accent: '#3f7f8c', furniture: 'bunks' },
  { file: 'lenga-2', wall: '#d6c3a0', floor: '#7f5535', accent: '#c98a2e', furniture: 'table' },
  { file: 'muelle-2', wall: '#efe6d4', floor: '#a87b52', accent: '#2f6f95', furniture: 'bed' },
  { file: 'cipres-2', wall: '#cdb491', floor: '#6f4a2f', accent: '#a33b2a', furniture: 'grill' },
];

/** A small generator, so that a scene is drawn the same each time (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const frame = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${body}</svg>`;

const gradient = (id: string, [from, to]: readonly [string, string]): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;

export function drawScene(scene: Scene): string {
  const random = randomOf(scene.seed);
  return frame(
    [
      `<defs>${gradient('sky', scene.sky)}${gradient('water', scene.water)}</defs>`,
      `<rect width="${WIDTH}" height="${HORIZON}" fill="url(#sky)"/>`,
      scene.extra === 'sunset' ? `<circle cx="860" cy="330" r="70" fill="#fff3cf" opacity=".9"/>` : '',
      ridge(random, scene.mountains[1], 230, 190),
      ridge(random, scene.mountains[0], 330, 120),
      `<rect y="${HORIZON}" width="${WIDTH}" height="200" fill="url(#water)"/>`,
      ripples(random),
      `<path d="M0 640 C 300 580 700 610 ${WIDTH} 590 V ${HEIGHT} H 0 Z" fill="${scene.ground}"/>`,
      scene.extra === 'stream'
        ? `<path d="M900 600 C 860 700 980 760 900 ${HEIGHT} H 1050 C 1090 760 960 700 980 600 Z" fill="url(#water)" opacity=".85"/>`
        : '',
      trees(random, scene, 16, 560, 620),
      scene.cabin ? cabin(scene.cabin, scene.extra === 'snow') : '',
      scene.extra === 'pier' ? pier() : '',
      trees(random, scene, 7, 760, 860),
      scene.extra === 'snow' ? snow(random) : '',
    ].join(''),
  );
}

function ridge(random: () => number, colour: string, base: number, height: number): string {
  const points = Array.from(
    { length: 13 },
    (_, index) => `${index * 100},${Math.round(base + 140 - random() * height)}`,
  );
  const peaks = points.map((point) => `L${point}`).join(' ');
  return `<path d="M0 ${HORIZON} ${peaks} L${WIDTH} ${HORIZON} Z" fill="${colour}"/>`;
}

function ripples(random: () => number): string {
  const lines = Array.from({ length: 26 }, () => {
    const y = Math.round(HORIZON + 12 + random() * 140);
    const x = Math.round(random() * WIDTH);
    return `<rect x="${x}" y="${y}" width="${Math.round(40 + random() * 120)}" height="3" rx="1.5" fill="#fff" opacity="${(0.08 + random() * 0.22).toFixed(2)}"/>`;
  });
  return lines.join('');
}

function trees(random: () => number, scene: Scene, count: number, from: number, to: number): string {
  const drawn = Array.from({ length: count }, () => {
    const x = random() * WIDTH;
    const inTheWay = scene.cabin && x > scene.cabin.x - 40 && x < scene.cabin.x + scene.cabin.width + 40;
    const y = from + random() * (to - from);
    const size = 70 + random() * 90 + (y > 700 ? 60 : 0);
    const colour = scene.trees[Math.floor(random() * scene.trees.length)] ?? '#2f5d46';
    return inTheWay ? '' : tree(Math.round(x), Math.round(y), Math.round(size), colour);
  });
  return drawn.join('');
}

const tree = (x: number, y: number, size: number, colour: string): string =>
  `<g fill="${colour}"><rect x="${x - size / 20}" y="${y - 8}" width="${size / 10}" height="${size / 3}" fill="#4a3424"/>
  <path d="M${x} ${y - size * 1.5} L${x + size * 0.42} ${y - size * 0.6} H${x - size * 0.42} Z"/>
  <path d="M${x} ${y - size * 1.1} L${x + size * 0.55} ${y} H${x - size * 0.55} Z"/></g>`;

function cabin({ walls, roof, x, width, floors }: NonNullable<Scene['cabin']>, snowy: boolean): string {
  const height = floors === 2 ? 240 : 160;
  const top = 720 - height;
  const windows = Array.from({ length: Math.floor(width / 120) }, (_, index) => {
    const left = x + 40 + index * 115;
    return `<rect x="${left}" y="${top + 70}" width="62" height="58" fill="#ffe9b0" stroke="#3b2a1d" stroke-width="6"/><path d="M${left + 31} ${top + 70} v58" stroke="#3b2a1d" stroke-width="4"/>`;
  });
  const logs = Array.from(
    { length: Math.floor(height / 24) },
    (_, index) => `<path d="M${x} ${top + 24 * index} h${width}" stroke="#0002" stroke-width="3"/>`,
  );
  return `<g><rect x="${x}" y="${top}" width="${width}" height="${height}" fill="${walls}"/>${logs.join('')}
    <path d="M${x - 46} ${top + 12} L${x + width / 2} ${top - 120} L${x + width + 46} ${top + 12} Z" fill="${roof}" ${snowy ? 'stroke="#cfd8dc" stroke-width="4"' : ''}/>
    <rect x="${x + width - 90}" y="${top - 120}" width="34" height="80" fill="#5b5148"/>
    ${windows.join('')}<rect x="${x + width / 2 - 34}" y="610" width="68" height="110" fill="#4b2f1d"/><circle cx="${x + width / 2 + 20}" cy="668" r="5" fill="#e8c66a"/></g>`;
}

const pier = (): string =>
  `<g fill="#8b6a48"><path d="M620 690 L1010 520 L1050 532 L690 716 Z"/>${[0, 1, 2, 3].map((n) => `<rect x="${690 + n * 95}" y="${668 - n * 42}" width="12" height="70" fill="#5f4630"/>`).join('')}</g>`;

const snow = (random: () => number): string =>
  Array.from(
    { length: 150 },
    () =>
      `<circle cx="${Math.round(random() * WIDTH)}" cy="${Math.round(random() * HEIGHT)}" r="${(1.5 + random() * 3).toFixed(1)}" fill="#fff" opacity=".85"/>`,
  ).join('');

const FURNITURE: Readonly<Record<Room['furniture'], (accent: string) => string>> = {
  stove: (accent) =>
    `<rect x="760" y="420" width="150" height="220" rx="10" fill="#2c2c2e"/><rect x="820" y="120" width="30" height="300" fill="#2c2c2e"/><rect x="785" y="470" width="100" height="80" rx="8" fill="#ff9d3b"/><rect x="250" y="520" width="400" height="150" rx="26" fill="${accent}"/><rect x="250" y="440" width="400" height="100" rx="26" fill="${accent}" opacity=".8"/>`,
  bunks: (accent) =>
    [300, 500]
      .map(
        (y) =>
          `<rect x="280" y="${y}" width="480" height="40" fill="#7a5233"/><rect x="300" y="${y - 40}" width="440" height="44" rx="12" fill="${accent}"/><rect x="310" y="${y - 62}" width="110" height="34" rx="12" fill="#fff"/>`,
      )
      .join('') +
    `<rect x="280" y="220" width="16" height="460" fill="#5d3d25"/><rect x="744" y="220" width="16" height="460" fill="#5d3d25"/>`,
  table: (accent) =>
    `<rect x="280" y="520" width="640" height="36" rx="8" fill="#6b4529"/><rect x="330" y="556" width="28" height="150" fill="#573820"/><rect x="840" y="556" width="28" height="150" fill="#573820"/>${[360, 500, 640, 780].map((x) => `<circle cx="${x}" cy="505" r="30" fill="#fff"/><circle cx="${x}" cy="505" r="16" fill="${accent}"/>`).join('')}<path d="M600 60 v120" stroke="#333" stroke-width="6"/><path d="M520 240 a80 70 0 0 1 160 0 Z" fill="${accent}"/>`,
  bed: (accent) =>
    `<rect x="300" y="520" width="600" height="150" rx="20" fill="#fff"/><rect x="300" y="570" width="600" height="110" rx="20" fill="${accent}"/><rect x="340" y="480" width="200" height="80" rx="22" fill="#f6f1e6"/><rect x="660" y="480" width="200" height="80" rx="22" fill="#f6f1e6"/>`,
  grill: (accent) =>
    `<rect x="640" y="330" width="360" height="360" fill="#9c5b42"/><rect x="690" y="430" width="260" height="170" fill="#2b211c"/><path d="M700 590 q40 -90 80 0 q40 -110 80 0 q30 -70 60 0 Z" fill="#ff8a2b"/><rect x="700" y="520" width="240" height="8" fill="#888"/><rect x="180" y="540" width="380" height="32" rx="6" fill="#6b4529"/><rect x="220" y="572" width="24" height="120" fill="#573820"/><rect x="490" y="572" width="24" height="120" fill="#573820"/><circle cx="370" cy="520" r="26" fill="${accent}"/>`,
};

export function drawRoom({ wall, floor, accent, furniture }: Room): string {
  const boards = Array.from(
    { length: 12 },
    (_, index) => `<path d="M${index * 100} 0 v640" stroke="#0001" stroke-width="4"/>`,
  ).join('');
  const planks = Array.from(
    { length: 7 },
    (_, index) => `<path d="M0 ${680 + index * 36} h${WIDTH}" stroke="#0002" stroke-width="4"/>`,
  ).join('');
  return frame(`<defs>${gradient('sky', ['#9fc9e6', '#eaf3f2'])}</defs><rect width="${WIDTH}" height="640" fill="${wall}"/>${boards}
    <rect y="640" width="${WIDTH}" height="260" fill="${floor}"/>${planks}
    <g><rect x="80" y="120" width="330" height="250" fill="url(#sky)" stroke="#5b3d27" stroke-width="18"/><path d="M80 330 L180 210 L250 290 L320 190 L410 330 V370 H80 Z" fill="#6c86a3"/><path d="M245 120 v250" stroke="#5b3d27" stroke-width="10"/></g>
    ${FURNITURE[furniture](accent)}<ellipse cx="600" cy="770" rx="420" ry="60" fill="${accent}" opacity=".35"/>`);
}
