import {
  type Diagnostic,
  type EngineName,
  type GeneratedState,
  generateState,
  NmpolicyError,
} from '../../src/index.ts';
import type { GenerationCase } from '../generators/cases.ts';

export const now: Date = new Date('2024-02-29T12:00:00Z');

export type Outcome =
  | { readonly ok: true; readonly generated: GeneratedState }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What the library makes of a case. Anything thrown that is not an `NmpolicyError` is thrown on. */
export function generate(
  { policy, currentState, cache }: GenerationCase,
  engine: EngineName = 'nmpolicy',
): Outcome {
  try {
    return { ok: true, generated: generateState(policy, currentState, cache, { now, engine }) };
  } catch (error) {
    if (error instanceof NmpolicyError) return { ok: false, diagnostics: error.diagnostics };
    throw error;
  }
}
