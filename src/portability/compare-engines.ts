import type { Diagnostic, DocumentPath } from '../diagnostics/diagnostic.ts';
import { NmpolicyError } from '../diagnostics/error.ts';
import { Failure, placed } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/comparison.ts';
import type { EngineName } from '../engines/engine.ts';
import { type Evaluation, evaluatePolicy } from '../evaluate-policy.ts';
import { type GenerateOptions, readSettings } from '../options.ts';
import { readProgram } from '../read-program.ts';
import { readNetworkState } from '../schema/read-state.ts';
import type { AnyState, GeneratedState } from '../types.ts';
import { differences, type ValueDifference } from './differences.ts';

/** What one engine answers. */
export type EngineOutcome =
  | { readonly ok: true; readonly result: GeneratedState }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A place where the engines' answers part. */
export interface EngineDifference {
  /** The capture whose state differs; otherwise the desired state does, or one engine fails altogether. */
  readonly capture?: string;
  /** From the state's root to the value that differs. */
  readonly path: DocumentPath;
  /** The value by engine; without a key where that engine has no value there. */
  readonly values: { readonly nmpolicy?: unknown; readonly nmstate?: unknown };
  /** The engine that fails, when that is the difference. */
  readonly failed?: EngineName;
  /** The whole in words. */
  readonly message: string;
}

/** Both engines' answers, and where they part. */
export interface EngineComparison {
  readonly nmpolicy: EngineOutcome;
  readonly nmstate: EngineOutcome;
  /** Empty when a cluster does what the documented language says. */
  readonly differences: readonly EngineDifference[];
}

/**
 * Evaluates a policy with both engines and says where the answers part (engines page). States are
 * compared as nmstate writes them (order of interfaces, defaults, spelling of values), since that is
 * how a node reads them. Two failures are no difference. Throws `NmpolicyError` only for documents
 * that can't be read at all, and with `alias-limit` for states that refer to their own parts over and over.
 */
export function compareEngines(
  policy: unknown,
  currentState?: unknown,
  options: GenerateOptions & { readonly cachedCaptures?: unknown } = {},
): EngineComparison {
  const evaluate = (engine: EngineName): Evaluation => {
    const chosen = { ...options, engine };
    return evaluatePolicy(readProgram(policy, chosen), currentState, options.cachedCaptures, chosen);
  };
  const nmpolicy = evaluate('nmpolicy');
  const nmstate = evaluate('nmstate');
  const { nestingDepth } = readSettings(options).limits;
  return {
    nmpolicy: outcome(nmpolicy),
    nmstate: outcome(nmstate),
    differences: [...compare(nmpolicy, nmstate, nestingDepth)],
  };
}

const outcome = ({ result, errors }: Evaluation): EngineOutcome =>
  result ? { ok: true, result } : { ok: false, diagnostics: errors };

/**
 * Where two evaluations part; `nmpolicy`'s comes first. Of each state the first `most` differences; each state is
 * compared, and each difference put into words, only when it is asked for.
 */
export function* compare(
  nmpolicy: Evaluation,
  nmstate: Evaluation,
  nestingDepth: number,
  most?: number,
): Generator<EngineDifference, void> {
  if (!nmpolicy.result || !nmstate.result) {
    yield* failures(nmpolicy, nmstate);
    return;
  }
  const names = new Set([
    ...Object.keys(nmpolicy.result.capturedStates),
    ...Object.keys(nmstate.result.capturedStates),
  ]);
  const part = (left: AnyState | undefined, right: AnyState | undefined): ValueDifference[] =>
    differencesOf(asWritten(left), asWritten(right), nestingDepth, most);
  for (const capture of names)
    for (const difference of part(nmpolicy.states.get(capture), nmstate.states.get(capture)))
      yield inWords(difference, capture);
  for (const difference of part(nmpolicy.result.desiredState, nmstate.result.desiredState))
    yield inWords(difference);
}

function* failures(nmpolicy: Evaluation, nmstate: Evaluation): Generator<EngineDifference, void> {
  if (!nmpolicy.result && !nmstate.result) return;
  const failed = nmpolicy.result ? 'nmstate' : 'nmpolicy';
  const { errors } = nmpolicy.result ? nmstate : nmpolicy;
  for (const { where, message } of errors)
    yield {
      ...(where?.capture !== undefined && { capture: where.capture }),
      path: where?.capture === undefined && where?.document === 'policy' ? where.path : [],
      values: {},
      failed,
      message: messages.engineFails(failed, where!, message),
    };
}

function inWords({ path, left, right }: ValueDifference, capture?: string): EngineDifference {
  // there may be hundreds of thousands, hence no spreading
  const values: { nmpolicy?: unknown; nmstate?: unknown } = {};
  if (left !== undefined) values.nmpolicy = left;
  if (right !== undefined) values.nmstate = right;
  const message = messages.differentValues(capture, path, left, right);
  return capture === undefined ? { path, values, message } : { capture, path, values, message };
}

/** Throws `NmpolicyError` for states that refer to their own parts over and over. */
function differencesOf(
  left: unknown,
  right: unknown,
  nestingDepth: number,
  most?: number,
): ValueDifference[] {
  try {
    return differences(left, right, nestingDepth, most);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    throw new NmpolicyError([placed(failure.finding, { document: 'currentState', path: [] })]);
  }
}

/** As nmstate writes it, an empty list of interfaces left out; as it is when nmstate would refuse it, or there is none. */
function asWritten(state: AnyState | undefined): AnyState | undefined {
  const { value, problems } = readNetworkState(state);
  if (problems.length > 0) return state;
  const { interfaces, ...rest } = value as AnyState;
  return Array.isArray(interfaces) && interfaces.length === 0 ? rest : (value as AnyState);
}
