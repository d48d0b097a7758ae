import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { type Comment, type Node, parseSync, visitorKeys } from 'oxc-parser';
import { inRepository } from '../dev/local-paths.ts';

/** `module`: a path of the repository for a relative import, else a package. */
export type Import = { readonly module: string; readonly isType: boolean; readonly line: number };

export type SourceFile = {
  /** From the top of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly comments: readonly Comment[];
  /** Every node, outer ones first. */
  readonly nodes: readonly Node[];
  readonly lineAt: (offset: number) => number;
};

const FOLDERS = ['src', 'durable-objects', 'load', 'migrations'];
const isSource = (path: string): boolean => /\.(ts|tsx|mjs|js)$/.test(path);

/** Every path of the repository's own folders, sorted. */
export function repositoryPaths(): readonly string[] {
  return FOLDERS.flatMap((folder) => {
    const entries = readdirSync(inRepository(), { encoding: 'utf8' }).includes(folder)
      ? readdirSync(inRepository(folder), { recursive: true, withFileTypes: true })
      : [];
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return files.map((file) => file.slice(inRepository().length + 1).replaceAll(sep, '/'));
  })
    .filter((path) => !path.startsWith('load/reports/'))
    .sort();
}

export const readSources = (): readonly SourceFile[] =>
  [...repositoryPaths(), 'drizzle.config.ts']
    .filter(isSource)
    .map((path) => parseSource(path, readFileSync(inRepository(path), 'utf8')));

/** Parses one file; `path` decides which rules look at it, and need not exist. */
export function parseSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path} does not parse: ${parsed.errors[0]?.message}`);
  const starts = [...text.matchAll(/\n/g)].map((match) => match.index + 1);
  const lineAt = (offset: number): number => starts.filter((start) => start <= offset).length + 1;
  const nodes = nodesBelow(parsed.program);
  return { path, text, imports: importsOf(path, nodes, lineAt), comments: parsed.comments, nodes, lineAt };
}

/** ESTree nodes are objects with a `type`; their children are named by the parser's own list. */
function nodesBelow(root: Node): Node[] {
  const found: Node[] = [root];
  for (let index = 0; index < found.length; index++) {
    const node = found[index] as Node & Record<string, unknown>;
    for (const key of visitorKeys[node.type] ?? []) {
      const children = [node[key]].flat().filter((child) => typeof child === 'object' && child !== null);
      found.push(...(children as Node[]));
    }
  }
  return found;
}

const modulePath = (from: string, specifier: string): string =>
  specifier.startsWith('.') ? normalize(join(dirname(from), specifier)).replaceAll(sep, '/') : specifier;

function importsOf(path: string, nodes: readonly Node[], lineAt: (offset: number) => number): Import[] {
  return nodes.flatMap((node): Import[] => {
    const line = lineAt(node.start);
    switch (node.type) {
      case 'ImportDeclaration':
        return [{ module: modulePath(path, node.source.value), isType: node.importKind === 'type', line }];
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
        return node.source === null
          ? []
          : [{ module: modulePath(path, node.source.value), isType: node.exportKind === 'type', line }];
      case 'ImportExpression':
        return node.source.type === 'Literal' && typeof node.source.value === 'string'
          ? [{ module: modulePath(path, node.source.value), isType: false, line }]
          : [];
      default:
        return [];
    }
  });
}
