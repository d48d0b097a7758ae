import { GATE_MUTANTS } from './gate-mutants.ts';
import type { Mutant } from './mutant.ts';
import { OUTSIDE_MUTANTS } from './outside-mutants.ts';
import { POSTGRES_MUTANTS } from './postgres-mutants.ts';

export const MUTANTS: readonly Mutant[] = [...POSTGRES_MUTANTS, ...GATE_MUTANTS, ...OUTSIDE_MUTANTS];
