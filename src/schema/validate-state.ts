import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { NmpolicyError } from '../diagnostics/error.ts';
import type { NetworkState } from '../network-state.generated.ts';
import type { ReadOptions } from './problem.ts';
import { readNetworkState } from './read-state.ts';
import { stateDiagnostics } from './state-diagnostics.ts';

/**
 * What nmstate's readers have against a network state given as data, in document order; empty when they accept
 * it. Never throws, never changes the state. Integers beyond 2^53 may be given as `bigint`.
 */
export const validateState = (state: unknown, options: ReadOptions = {}): Diagnostic[] =>
  stateDiagnostics(readNetworkState(state, options).problems, { document: 'currentState' });

/**
 * What nmstate writes back after reading a network state: interfaces as a set, names and values in the one
 * spelling that nmstate writes, text as the property's type, defaults filled in, what it discards left out.
 * Shares with the given state what did not change. Throws {@link NmpolicyError} with the findings of
 * {@link validateState} when nmstate refuses the state.
 */
export function normalizeState(state: unknown): NetworkState {
  const { value, problems } = readNetworkState(state);
  if (problems.length > 0) throw new NmpolicyError(stateDiagnostics(problems, { document: 'currentState' }));
  return value as NetworkState;
}
