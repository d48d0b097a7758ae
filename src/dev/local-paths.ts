import { join, resolve } from 'node:path';

/** The repository's top folder. */
export const repositoryRoot = resolve(import.meta.dirname, '../..');

export const inRepository = (...parts: readonly string[]): string => join(repositoryRoot, ...parts);
