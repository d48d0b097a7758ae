import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { inRepository } from '../dev/local-paths.ts';
import { RULES } from './tidy-rules.ts';
import { parseSource, readSources, repositoryPaths } from './tidy-source.ts';
import { badNames, pathsNamed, strangersAtTop, unexplained } from './tidy-tree.ts';

const sources = readSources();
const readme = existsSync(inRepository('README.md')) ? readFileSync(inRepository('README.md'), 'utf8') : '';

describe.each(RULES)('$name', ({ violations, caught, passed }) => {
  test('holds in the whole tree', () => {
    const found = sources.flatMap((file) => violations(file).map((each) => `${file.path}:${each}`));
    expect(found).toEqual([]);
  });

  test('finds its violations and leaves the rest alone', () => {
    for (const [path, text] of Object.entries(caught)) {
      expect(violations(parseSource(path, text)), path).not.toEqual([]);
    }
    for (const [path, text] of Object.entries(passed)) {
      expect(violations(parseSource(path, text)), path).toEqual([]);
    }
  });
});

describe('the top of the repository', () => {
  test('holds only what the design names', () => {
    expect(strangersAtTop(readdirSync(inRepository()))).toEqual([]);
  });

  test('is seen to grow', () => {
    expect(strangersAtTop(['src', '.ci', 'docs', 'notes.md'])).toEqual(['docs', 'notes.md']);
  });
});

describe('names', () => {
  test('are kebab-case words that say something', () => {
    expect(badNames(repositoryPaths())).toEqual([]);
  });

  test('that are not are found', () => {
    const bad = [
      'src/Stay.ts',
      'src/date_time.ts',
      'src/date-utils.ts',
      'src/common/stay.ts',
      'src/domain/index.ts',
    ];
    expect(badNames([...bad, 'src/domain/stay.test.ts', 'src/adapters/neon/schema.ts'])).toEqual(bad);
  });
});

describe('the README', () => {
  test('names only paths that exist', () => {
    expect(pathsNamed(readme).filter((path) => !existsSync(inRepository(path)))).toEqual([]);
  });

  test('gives its reason for every dependency', () => {
    const names = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(readme === '' ? [] : unexplained(names, readme)).toEqual([]);
  });

  test('has its paths and dependencies read as a person reads them', () => {
    const text = 'In `src/app.ts`, ![phone](src/dev/phone.png), [a](https://a.b) and `src/*.ts`: zod parses.';
    expect(pathsNamed(text)).toEqual(['src/app.ts', 'src/dev/phone.png']);
    expect(unexplained(['zod', 'hono'], text)).toEqual(['hono']);
  });
});
