import type { Node } from 'oxc-parser';
import { devViolations, isTest, layerViolations } from './tidy-layers.ts';
import type { SourceFile } from './tidy-source.ts';

export type Rule = {
  readonly name: string;
  /** `line: what`, one for each place. */
  readonly violations: (file: SourceFile) => readonly string[];
  /** Sources that the rule must find fault with, by the path they would have. */
  readonly caught: Readonly<Record<string, string>>;
  /** Sources that it must leave alone. */
  readonly passed: Readonly<Record<string, string>>;
};

const LINES_MAX = 300;
const FUNCTION_LINES_MAX = 50;
const isDomain = (path: string): boolean => path.startsWith('src/domain/') && !isTest(path);
const at = (file: SourceFile, node: { readonly start: number }, what: string): string =>
  `${file.lineAt(node.start)}: ${what}`;
const textOf = (file: SourceFile, node: Node): string => file.text.slice(node.start, node.end);

/** One line for each node for which `fault` has a word. */
const find = (file: SourceFile, fault: (node: Node) => string | null): readonly string[] =>
  file.nodes.flatMap((node) => {
    const what = fault(node);
    return what === null ? [] : [at(file, node, what)];
  });

const OWN_FILES = /^src\/(clock|ids)\.ts$|^src\/dev\/|^load\/|^drizzle\.config\.ts$/;
const BANNED =
  /^(globalThis\.)?(Date\.now|Math\.random|performance\.now|process\.env|(crypto\.)?(randomUUID|getRandomValues))$/;

function bannedCall(file: SourceFile, node: Node): string | null {
  if (node.type === 'MemberExpression' || node.type === 'Identifier') {
    const text = textOf(file, node);
    return BANNED.test(text) ? text : null;
  }
  const isNow =
    node.type === 'NewExpression' && node.arguments.length === 0 && textOf(file, node.callee) === 'Date';
  return isNow ? 'new Date()' : null;
}

const IMPURE =
  /^(fetch|console|process|setTimeout|setInterval|queueMicrotask|crypto|performance|Promise|navigator)$/;

function impurity(file: SourceFile, node: Node): string | null {
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'AwaitExpression') return 'await';
  if ('async' in node && node.async === true) return 'async';
  const isRead = node.type === 'CallExpression' || node.type === 'NewExpression';
  if (node.type === 'MemberExpression' || isRead) {
    const root = textOf(file, isRead ? node.callee : node.object);
    return IMPURE.test(root) ? root : null;
  }
  return null;
}

/** `let` and `var` outside every function: state that outlives a call. */
function moduleState(file: SourceFile): readonly string[] {
  const program = file.nodes[0];
  if (program?.type !== 'Program') return [];
  const declarations = program.body.map((statement) =>
    statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement,
  );
  return declarations.flatMap((node) =>
    node?.type === 'VariableDeclaration' && node.kind !== 'const'
      ? [at(file, node, `module ${node.kind}`)]
      : [],
  );
}

function constructsAdapter(file: SourceFile): readonly string[] {
  if (isTest(file.path) || /^src\/(adapters|dev)\/|^src\/services\.ts$/.test(file.path)) return [];
  const adapters = new Set(
    file.nodes.flatMap((node) =>
      node.type === 'ImportDeclaration' && node.source.value.includes('/adapters/')
        ? node.specifiers.map((specifier) => specifier.local.name)
        : [],
    ),
  );
  return find(file, (node) =>
    node.type === 'NewExpression' && adapters.has(textOf(file, node.callee))
      ? `new ${textOf(file, node.callee)}`
      : null,
  );
}

const FUNCTIONS = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

/** Lines of a function's own body: what stands in functions inside it is theirs, and blank lines are nobody's. */
function longFunctions(file: SourceFile): readonly string[] {
  const bodies = file.nodes.flatMap((node) =>
    FUNCTIONS.test(node.type) && 'body' in node && isNode(node.body) ? [node.body] : [],
  );
  const lines = file.text.split('\n').map((line) => line.trim() !== '');
  return bodies.flatMap((body) => {
    const own = new Set<number>();
    for (let line = file.lineAt(body.start) + 1; line < file.lineAt(body.end); line++) own.add(line);
    for (const inner of bodies.filter((each) => each.start > body.start && each.end < body.end)) {
      for (let line = file.lineAt(inner.start) + 1; line < file.lineAt(inner.end); line++) own.delete(line);
    }
    const count = [...own].filter((line) => lines[line - 1]).length;
    return count > FUNCTION_LINES_MAX ? [at(file, body, `a function of ${count} lines`)] : [];
  });
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const MARK = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable/;

const marks = (file: SourceFile): readonly string[] =>
  file.comments.flatMap((comment) => {
    const mark = MARK.exec(comment.value)?.[0];
    return mark === undefined ? [] : [at(file, comment, mark)];
  });

const SILENCED = /^(test|it|describe|suite)(\.\w+)*\.(skip|only|todo|skipIf|runIf|fails)$/;

const silenced = (file: SourceFile): readonly string[] =>
  find(file, (node) =>
    node.type === 'MemberExpression' && SILENCED.test(textOf(file, node)) ? textOf(file, node) : null,
  );

/** What a tool loads by its default export. */
const ENTRY = /(^src|\/bench\/worker)\/worker\.ts$|\.config\.ts$|^load\//;

const defaultExports = (file: SourceFile): readonly string[] =>
  ENTRY.test(file.path)
    ? []
    : find(file, (node) => (node.type === 'ExportDefaultDeclaration' ? 'a default export' : null));

function barrel(file: SourceFile): readonly string[] {
  const program = file.nodes[0];
  const body = program?.type === 'Program' ? program.body : [];
  const passesOn = body.filter(
    (node) =>
      node.type === 'ExportAllDeclaration' ||
      (node.type === 'ExportNamedDeclaration' && node.source !== null),
  );
  return body.length > 0 && passesOn.length === body.length ? ['1: only passes on what others export'] : [];
}

const tooLong = (file: SourceFile): readonly string[] => {
  const lines = file.text.split('\n').length - 1;
  return lines > LINES_MAX ? [`1: ${lines} lines`] : [];
};

const long = (lines: number): string => `export function f() {\n${'  g();\n'.repeat(lines)}}\n`;

export const RULES: readonly Rule[] = [
  {
    name: 'imports go in one direction: routes and objects, flows, domain',
    violations: layerViolations,
    caught: {
      'src/domain/stay.ts': `import { nowMs } from '../clock.ts';`,
      'src/domain/pricing.ts': `import { z } from 'zod';`,
      'src/flows/take-turn.ts': `import { Sender } from '../adapters/whatsapp/sender.ts';`,
      'src/adapters/neon/holds.ts': `export { takeTurn } from '../../flows/take-turn.ts';`,
      'durable-objects/guest-thread.ts': `const page = await import('../src/adapters/neon/connection.ts');`,
    },
    passed: {
      'src/domain/nlu/dates.ts': `import { es } from 'chrono-node'; import { nights } from '../stay.ts';`,
      'src/flows/take-turn.ts': `import type { Gates } from '../ports.ts';`,
    },
  },
  {
    name: 'the local stack and the tests stay out of the Worker',
    violations: devViolations,
    caught: { 'src/routes/admin.ts': `import { seed } from '../dev/seed/seed.ts';` },
    passed: { 'src/routes/admin.test.ts': `import { seed } from '../dev/seed/seed.ts';` },
  },
  {
    name: 'only services.ts constructs adapters',
    violations: constructsAdapter,
    caught: { 'src/app.ts': `import { Sender } from './adapters/whatsapp/sender.ts'; new Sender();` },
    passed: { 'src/services.ts': `import { Sender } from './adapters/whatsapp/sender.ts'; new Sender();` },
  },
  {
    name: 'the clock, randomness and the environment are read in one file each',
    violations: (file) =>
      isTest(file.path) || OWN_FILES.test(file.path) ? [] : find(file, (node) => bannedCall(file, node)),
    caught: {
      'src/flows/a.ts': 'const now = Date.now();',
      'src/flows/b.ts': 'const now = new Date();',
      'src/flows/c.ts': 'const id = crypto.randomUUID();',
      'src/flows/d.ts': 'const jitter = Math.random();',
      'src/flows/e.ts': 'const key = process.env.KEY;',
    },
    passed: {
      'src/flows/a.ts': 'const then = new Date(0);',
      'src/clock.ts': 'const now = Date.now();',
    },
  },
  {
    name: 'the domain waits for nothing, has no this and asks nobody',
    violations: (file) => (isDomain(file.path) ? find(file, (node) => impurity(file, node)) : []),
    caught: {
      'src/domain/a.ts': 'export async function f() {}',
      'src/domain/b.ts': 'export class A { x = 1; f() { return this.x; } }',
      'src/domain/c.ts': `export const f = () => fetch('https://example.com');`,
      'src/domain/d.ts': `export const f = () => console.log('x');`,
    },
    passed: {
      'src/flows/a.ts': 'export async function f() {}',
      'src/domain/e.ts': 'export const f = () => 1;',
    },
  },
  {
    name: 'the domain keeps no state between calls',
    violations: (file) => (isDomain(file.path) ? moduleState(file) : []),
    caught: { 'src/domain/a.ts': 'let last = 0; export const f = () => last++;' },
    passed: { 'src/domain/a.ts': 'export function f() { let sum = 0; return sum; }' },
  },
  {
    name: `a file has at most ${LINES_MAX} lines`,
    violations: tooLong,
    caught: { 'src/app.ts': 'f();\n'.repeat(LINES_MAX + 1) },
    passed: { 'src/app.ts': 'f();\n'.repeat(LINES_MAX) },
  },
  {
    name: `a function has at most ${FUNCTION_LINES_MAX} lines`,
    violations: (file) => (isTest(file.path) ? [] : longFunctions(file)),
    caught: { 'src/app.ts': long(FUNCTION_LINES_MAX + 1) },
    passed: {
      'src/app.ts': long(FUNCTION_LINES_MAX),
      'src/app.test.ts': long(FUNCTION_LINES_MAX + 1),
      'src/factory.ts': `export function make() {\n  return {\n${'    f() {\n      g();\n    },\n'.repeat(20)}  };\n}\n`,
    },
  },
  {
    name: 'nothing is marked as unfinished, and no check is switched off',
    violations: marks,
    caught: {
      'src/a.ts': '// TODO: later',
      'src/b.ts': '/* biome-ignore all */',
      'src/c.ts': '// @ts-ignore',
    },
    passed: { 'src/a.ts': `const word = 'TODO'; // every word of a to-do list` },
  },
  {
    name: 'no test is skipped, and none runs alone',
    violations: silenced,
    caught: {
      'src/a.test.ts': `test.skip('x', () => {});`,
      'src/b.test.ts': `describe.only('x', () => {});`,
    },
    passed: { 'src/a.test.ts': `test('x', () => {}); page.skip();` },
  },
  {
    name: 'exports have names',
    violations: defaultExports,
    caught: { 'src/app.ts': 'export default function app() {}' },
    passed: { 'src/worker.ts': 'export default {};', 'src/app.ts': 'export const app = 1;' },
  },
  {
    name: 'no file only passes on what others export',
    violations: barrel,
    caught: { 'src/domain/all.ts': `export * from './stay.ts'; export { a } from './a.ts';` },
    passed: { 'src/domain/all.ts': `export type { Stay } from './stay.ts'; export const a = 1;` },
  },
];
