/** What stands at the top besides dot files; nothing else does (DESIGN §3). */
const TOP = new Set([
  ...['src', 'migrations', 'durable-objects', 'load', 'node_modules'],
  ...['wrangler.toml', 'drizzle.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['README.md', 'LICENSE'],
]);

export const strangersAtTop = (entries: readonly string[]): readonly string[] =>
  entries.filter((entry) => !entry.startsWith('.') && !TOP.has(entry));

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const EMPTY_WORDS = /(^|[-./])(utils?|helpers?|common|managers?|misc)([-./]|$)|(^|\/)index\.[jt]sx?$/;
/** drizzle-kit names its own files. */
const GENERATED = /^migrations\//;

export const badNames = (paths: readonly string[]): readonly string[] =>
  paths.filter(
    (path) =>
      !GENERATED.test(path) && (!path.split('/').every((part) => KEBAB.test(part)) || EMPTY_WORDS.test(path)),
  );

const OWN_PATH = /^(src|migrations|durable-objects|load|\.ci|\.dev\.vars)[\w./*{},-]*$/;

/** Paths a text names, in backticks or as the target of a link or picture, without those with a placeholder. */
export function pathsNamed(markdown: string): readonly string[] {
  const ticked = [...markdown.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path);
  const linked = [...markdown.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
  const own = ticked.filter((path) => OWN_PATH.test(path) && !/[*{}]/.test(path));
  return [...new Set([...own, ...linked])];
}

/** Dependencies of package.json that the README does not speak of; types belong to what they describe. */
export const unexplained = (dependencies: readonly string[], readme: string): readonly string[] =>
  dependencies.filter(
    (name) => !name.startsWith('@types/') && !readme.includes(name.replace(/^@[^/]+\//, '')),
  );
