import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts';
import { Failure } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/nmstate.ts';
import { readNetworkState } from '../../schema/read-state.ts';
import { type StatePlace, stateDiagnostics } from '../../schema/state-diagnostics.ts';
import type { AnyState } from '../../types.ts';

/** A state as nmstate writes it back (engines page, "State"), or what it has against it. */
export function readThroughTypes(
  state: unknown,
  place: StatePlace,
): { state: AnyState; diagnostics: Diagnostic[] } {
  const { value, problems } = readNetworkState(state);
  return { state: value as AnyState, diagnostics: stateDiagnostics(problems, place) };
}

/** A captured state read back through the types; fails with `invalid-value` at `span` when it does not fit them. */
export function readBack(state: AnyState, span: Span): AnyState {
  const { state: read, diagnostics } = readThroughTypes(state, { document: 'currentState' });
  const [problem] = diagnostics;
  if (!problem) return read;
  throw new Failure({ ...messages.doesNotFit(problem.message, problem.where!.path.join('.')), span });
}
