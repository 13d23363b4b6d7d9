import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Expression, Operation, Value } from '../expression/ast.ts';
import { printPath, printSteps } from '../expression/print.ts';
import type { CaptureDefinition } from '../policy/program.ts';
import { type Scope, sourceOf } from '../resolve/evaluate.ts';
import type { AnyState } from '../types.ts';
import { attempt } from './attempt.ts';
import { closestValues } from './closest-values.ts';
import type { CaptureExplanation, ReadExplanation, ReadSource, ValueExplanation } from './explanation.ts';
import { countMatches } from './explore.ts';
import { type History, originsOf } from './provenance.ts';
import type { Reader } from './readers.ts';
import { shownPlace, shownValue } from './shown-value.ts';
import { inputOf, type Read, readOf, type Trace } from './trace.ts';

/** What explaining a capture draws on. */
export interface Findings {
  readonly history: History;
  readonly scope: Scope;
  readonly states: ReadonlyMap<string, AnyState>;
  readonly reader: Reader;
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
  const found = readValue(value, findings);
  if (!found) return { operator };
  const explained: ValueExplanation = {
    ...shownValue(found.value),
    text: textOfValue(value),
    origins: originsOf(value, findings.history, name),
  };
  return { operator, value: explained };
}

/** A right-hand side; nothing when the engine can't read it, which evaluating reported. */
function readValue(value: Value, { reader, scope }: Findings): { readonly value: unknown } | undefined {
  if (value.kind === 'null') return { value: null };
  const result = attempt(() => reader.rightHandValue(value, scope));
  return 'value' in result ? result : undefined;
}

const textOfValue = (value: Value): string => {
  if (value.kind === 'reference' || value.kind === 'path') return printPath(value);
  return value.kind === 'null'
    ? 'null'
    : typeof value.value === 'string'
      ? `"${value.value}"`
      : String(value.value);
};

function explainReads(
  expression: Expression,
  trace: Trace | undefined,
  findings: Findings,
): ReadExplanation[] {
  if (trace) return trace.reads.map((read) => explainRead(expression, read, trace, findings));
  if (expression.kind === 'merge') return [];
  return [explainFailedRead(expression, findings)];
}

/** What a capture read whose evaluation failed: how far it came is not known. */
function explainFailedRead(operation: Operation, findings: Findings): ReadExplanation {
  const capture = sourceOf(operation)?.capture.name;
  const input = inputOf(operation, findings.scope);
  const read = readOf(capture, operation.path.steps, input, {}, []);
  const { count: _, ...explained } = explainRead(operation, read, undefined, findings);
  return explained;
}

function explainRead(
  expression: Expression,
  read: Read,
  trace: Trace | undefined,
  findings: Findings,
): ReadExplanation {
  const { capture, steps, input, matches } = read;
  const source: ReadSource = capture === undefined ? { kind: 'currentState' } : { kind: 'capture', capture };
  const isRemoval = expression.kind === 'replacement' && expression.value.kind === 'null';
  const isReplacement = expression.kind === 'replacement' && trace !== undefined;
  const shownIn = isReplacement && !isRemoval ? trace.state : input;
  const reached = () => findings.reader.explore(shownIn, steps, expression.kind).reached;
  const places = isReplacement && !read.rewritten ? reached().map(({ place }) => place) : matches;
  return {
    source,
    path: printSteps(steps),
    ...(!read.rewritten && { count: countMatches(shownIn, steps, places, reached) }),
    matches: places.map((place) => shownPlace(shownIn, place)),
    ...nothingMatched(expression, read, places.length, findings),
  };
}

function nothingMatched(
  expression: Expression,
  { input, steps, rewritten }: Read,
  matched: number,
  findings: Findings,
): Pick<ReadExplanation, 'closest' | 'deadEnd'> {
  if (matched > 0 || rewritten || steps.length === 0) return { closest: [] };
  const { reached, deadEnd } = findings.reader.explore(input, steps, expression.kind);
  if (deadEnd) return { closest: [], deadEnd };
  const wanted = expression.kind === 'comparison' ? readValue(expression.value, findings) : undefined;
  if (!wanted) return { closest: [] };
  return { closest: closestValues(wanted.value, reached).map(({ place }) => shownPlace(input, place)) };
}
