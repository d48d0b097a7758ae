import type { SourceFile } from './tidy-source.ts';

/** Who may import what, from DESIGN §3. The first layer that a path fits is its own. */
type Layer = {
  readonly of: RegExp;
  readonly mayImport: readonly RegExp[];
  /** Packages allowed; all when left out. */
  readonly packages?: readonly RegExp[];
};

const DOMAIN = /^src\/domain\//;
const FLOWS = /^src\/flows\//;
const PORTS = /^src\/(ports\/|(ports|clock|ids)\.ts$)/;
const ADAPTERS = /^src\/adapters\//;
const ROUTES = /^src\/(routes|admin)\//;
const SERVICES = /^src\/(services|env)\.ts$/;
const OBJECTS = /^durable-objects\//;
const DEV = /^src\/dev\//;
const NOTHING: readonly RegExp[] = [];

export const LAYERS: readonly Layer[] = [
  { of: /^src\/domain\/nlu\//, mayImport: [DOMAIN], packages: [/^chrono-node(\/|$)/] },
  { of: DOMAIN, mayImport: [DOMAIN], packages: NOTHING },
  { of: PORTS, mayImport: [DOMAIN, PORTS] },
  { of: FLOWS, mayImport: [FLOWS, DOMAIN, PORTS] },
  { of: ADAPTERS, mayImport: [ADAPTERS, DOMAIN, PORTS] },
  { of: ROUTES, mayImport: [ROUTES, FLOWS, DOMAIN, PORTS, SERVICES] },
  { of: OBJECTS, mayImport: [OBJECTS, FLOWS, DOMAIN, PORTS, SERVICES] },
  { of: /^src\/env\.ts$/, mayImport: [DOMAIN, OBJECTS] },
  { of: /^src\/services\.ts$/, mayImport: [ADAPTERS, FLOWS, DOMAIN, PORTS, SERVICES, OBJECTS] },
  {
    of: /^src\/(app|worker)\.tsx?$/,
    mayImport: [ROUTES, FLOWS, DOMAIN, PORTS, SERVICES, OBJECTS, /^src\/app\.tsx?$/],
  },
];

/** Tests and what only they use stand outside the layers. */
export const isTest = (path: string): boolean =>
  /\.(test|fixture)\.tsx?$/.test(path) || path.startsWith('src/testing/');

const isRepositoryPath = (module: string): boolean => /^(src|durable-objects|load|migrations)\//.test(module);

export function layerViolations(file: SourceFile): readonly string[] {
  if (isTest(file.path)) return [];
  const layer = LAYERS.find(({ of }) => of.test(file.path));
  if (layer === undefined) return [];
  return file.imports.flatMap(({ module, line }) => {
    const allowed = isRepositoryPath(module) ? layer.mayImport : layer.packages;
    return allowed === undefined || allowed.some((pattern) => pattern.test(module))
      ? []
      : [`${line}: imports ${module}`];
  });
}

/** The local stack and the tests' own parts never reach the Worker. */
export function devViolations(file: SourceFile): readonly string[] {
  if (isTest(file.path) || DEV.test(file.path) || file.path.startsWith('load/')) return [];
  return file.imports
    .filter(({ module }) => DEV.test(module) || module.startsWith('src/testing/'))
    .map(({ module, line }) => `${line}: imports ${module}`);
}
