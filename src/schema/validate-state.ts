import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isNmpolicyError, NmpolicyError } from '../diagnostics/error.ts';
import { locate } from '../documents/document.ts';
import { readState } from '../documents/read-state.ts';
import type { NetworkState } from '../network-state.generated.ts';
import { type PolicyOptions, readSettings } from '../options.ts';
import { scalarSource } from '../yaml/positions.ts';
import { type ReadResult, readNetworkState } from './read-state.ts';
import { stateDiagnostics } from './state-diagnostics.ts';

/** Options of {@link validateState} and {@link normalizeState}. */
export type StateOptions = Pick<PolicyOptions, 'fileName' | 'limits'> & {
  /** Warn of what nmstate's readers let pass although it is likely a mistake. Default: no. */
  readonly likelyMistakes?: boolean;
};

/**
 * What nmstate's readers have against a network state, in document order; empty when they accept it.
 * The state is data or YAML/JSON text, bare or in a `NodeNetworkState`; for text every finding has its
 * place in the file. Throws nothing but what a getter in the caller's data throws: what is wrong with
 * a text that can't be read is a finding, too.
 * Integers beyond 2^53 may be given as `bigint`. Codes: `unknown-property`, `invalid-value`,
 * `missing-property`, `number-for-name`, `duplicate-key`, `state-shape` and those of reading text.
 */
export function validateState(state: unknown, options: StateOptions = {}): Diagnostic[] {
  try {
    return [...read(state, options).diagnostics];
  } catch (error) {
    if (isNmpolicyError(error)) return [...error.diagnostics];
    throw error;
  }
}

/**
 * What nmstate writes back after reading a network state: interfaces as a set, names and values in the one
 * spelling that nmstate writes, text as the property's type, defaults filled in, what it discards left out.
 * Shares with the given state what did not change. Throws {@link NmpolicyError} with the findings of
 * {@link validateState} when nmstate refuses the state.
 */
export function normalizeState(
  state: unknown,
  options: Omit<StateOptions, 'likelyMistakes'> = {},
): NetworkState {
  const { value, diagnostics } = read(state, options);
  if (diagnostics.length > 0) throw new NmpolicyError(diagnostics);
  return value as NetworkState;
}

function read(
  input: unknown,
  options: StateOptions,
): Pick<ReadResult, 'value'> & { readonly diagnostics: readonly Diagnostic[] } {
  const { state, document } = readState(input, readSettings(options), options.fileName);
  const { value, problems } = readNetworkState(state, options);
  const { source, index, base } = document;
  const sourceText = (path: readonly (string | number)[]): string | undefined =>
    source && scalarSource(source, { index, path: [...base, ...path] });
  return {
    value,
    diagnostics: locate(stateDiagnostics(problems, { document: 'currentState' }, sourceText), [document]),
  };
}
