import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EngineName } from '../engines/engine.ts';
import type { Expression, Operation, Step, Value } from '../expression/ast.ts';
import { printPath, printSteps } from '../expression/print.ts';
import type { CaptureDefinition } from '../policy/program.ts';
import { type Scope, sourceOf } from '../resolve/evaluate.ts';
import type { AnyState } from '../types.ts';
import { closestValues } from './closest-values.ts';
import type { CaptureExplanation, ReadExplanation, ReadSource, ValueExplanation } from './explanation.ts';
import { countMatches, explore } from './explore.ts';
import { partOf } from './input-place.ts';
import { type History, originsOf } from './provenance.ts';
import { shownPlace, shownValue, valueAt } from './shown-value.ts';
import { inputOf, type Read, readOf, type Trace } from './trace.ts';

/** What explaining a capture draws on. */
export interface Findings {
  readonly history: History;
  readonly scope: Scope;
  readonly states: ReadonlyMap<string, AnyState>;
  readonly engine: EngineName;
}

/** What one capture did, or why it did nothing. */
export function explainCapture(
  definition: CaptureDefinition,
  own: readonly Diagnostic[],
  findings: Findings,
): CaptureExplanation {
  const { name, text, expression, references } = definition;
  const { history, states } = findings;
  const trace = history.traces.get(name);
  const waitsFor = trace ? [] : references.map(({ capture }) => capture.name).filter((id) => !states.has(id));
  const isCached = history.cached.has(name);
  const failed = own.some(({ severity }) => severity === 'error');
  const base = { name, expression: text, waitsFor: [...new Set(waitsFor)], diagnostics: own };
  if (isCached) return { ...base, status: 'cached', waitsFor: [], reads: [] };
  if (!expression || (!trace && !failed)) {
    return { ...base, status: failed ? 'failed' : 'not-evaluated', reads: [] };
  }
  const isReadable = waitsFor.length === 0;
  return {
    ...base,
    status: trace ? 'evaluated' : 'failed',
    kind: expression.kind,
    ...(isReadable && explainValue(expression, name, findings)),
    reads: isReadable ? explainReads(expression, trace, findings) : [],
  };
}

type RightHandSide = Partial<Pick<CaptureExplanation, 'operator' | 'value'>>;

function explainValue(expression: Expression, name: string, findings: Findings): RightHandSide {
  if (expression.kind === 'filter' || expression.kind === 'merge') return {};
  const { value } = expression;
  const operator = expression.kind === 'comparison' ? expression.operator : ':=';
  const found = rightHandValue(value, findings.scope);
  const explained: ValueExplanation = {
    ...shownValue(found.value),
    text: textOfValue(value),
    origins: found.isKnown ? originsOf(value, findings.history, name) : [],
  };
  return { operator, value: explained };
}

const textOfValue = (value: Value): string => {
  if (value.kind === 'reference' || value.kind === 'path') return printPath(value);
  return value.kind === 'null'
    ? 'null'
    : typeof value.value === 'string'
      ? `"${value.value}"`
      : String(value.value);
};

/** A right-hand side; not known when its path leads nowhere, which evaluating reported. */
function rightHandValue(value: Value, scope: Scope): { value: unknown; isKnown: boolean } {
  if (value.kind === 'null') return { value: null, isKnown: true };
  if (value.kind !== 'reference' && value.kind !== 'path') return { value: value.value, isKnown: true };
  const state = value.kind === 'reference' ? scope.capture(value.capture.name).state : scope.currentState;
  const found = valueAt(state, value.steps.map(partOf));
  return { value: found ?? null, isKnown: found !== undefined };
}

function explainReads(
  expression: Expression,
  trace: Trace | undefined,
  { scope, engine }: Findings,
): ReadExplanation[] {
  if (trace) return trace.reads.map((read) => explainRead(expression, read, trace, scope, engine));
  if (expression.kind === 'merge') return [];
  return [explainFailedRead(expression, scope, engine)];
}

/** What a capture read whose evaluation failed: how far it came is not known. */
function explainFailedRead(operation: Operation, scope: Scope, engine: EngineName): ReadExplanation {
  const capture = sourceOf(operation)?.capture.name;
  const input = inputOf(operation, scope);
  const read = readOf(capture, operation.path.steps, input, {}, []);
  const { count: _, ...explained } = explainRead(operation, read, undefined, scope, engine);
  return explained;
}

function explainRead(
  expression: Expression,
  read: Read,
  trace: Trace | undefined,
  scope: Scope,
  engine: EngineName,
): ReadExplanation {
  const { capture, steps, input, matches } = read;
  const source: ReadSource = capture === undefined ? { kind: 'currentState' } : { kind: 'capture', capture };
  const isRemoval = expression.kind === 'replacement' && expression.value.kind === 'null';
  const isReplacement = expression.kind === 'replacement' && trace !== undefined;
  const shownIn = isReplacement && !isRemoval ? trace.state : input;
  const lists = engine === 'nmstate' ? 1 : undefined;
  const places = isReplacement && !read.rewritten ? placesOf(shownIn, steps, lists) : matches;
  return {
    source,
    path: printSteps(steps),
    ...(!read.rewritten && { count: countMatches(isReplacement ? shownIn : input, steps, places) }),
    matches: places.map((place) => shownPlace(shownIn, place)),
    ...nothingMatched(expression, read, places.length, scope, lists),
  };
}

const placesOf = (state: AnyState, steps: readonly Step[], lists: number | undefined) =>
  explore(state, steps, lists).reached.map(({ place }) => place);

function nothingMatched(
  expression: Expression,
  { input, steps, rewritten }: Read,
  matched: number,
  scope: Scope,
  lists: number | undefined,
): Pick<ReadExplanation, 'closest' | 'deadEnd'> {
  if (matched > 0 || rewritten || steps.length === 0) return { closest: [] };
  const { reached, deadEnd } = explore(input, steps, lists);
  if (deadEnd) return { closest: [], deadEnd };
  if (expression.kind !== 'comparison') return { closest: [] };
  const wanted = rightHandValue(expression.value, scope).value;
  const candidates = reached.map(({ place, value }) => ({ place, value }));
  return { closest: closestValues(wanted, candidates).map(({ place }) => shownPlace(input, place)) };
}
