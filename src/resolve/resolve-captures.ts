import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Failure } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';
import type { Expression } from '../expression/ast.ts';
import { type CaptureDefinition, inCapture, type PolicyProgram } from '../policy/program.ts';
import type { AnyState } from '../types.ts';
import { keysOf } from '../values.ts';
import type { Scope } from './evaluate.ts';
import type { Growth } from './growth.ts';

/** What evaluating captures gave. */
export interface Resolved {
  /** States by capture name, cached ones included. */
  readonly states: ReadonlyMap<string, AnyState>;
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** What evaluating captures starts from. */
export interface ResolveInput {
  readonly currentState: AnyState;
  readonly cached: ReadonlyMap<string, { readonly state: AnyState }>;
  readonly order: readonly string[];
  readonly evaluate: (expression: Expression, scope: Scope) => AnyState;
  readonly nestingDepth: number;
  /** What captures and templates make together. */
  readonly growth: Growth;
}

/**
 * Evaluates captures in the given order, each once (language page, "Order" and "Cache").
 * A capture that reads from one that failed is passed over: its error would only repeat.
 */
export function resolveCaptures(program: PolicyProgram, input: ResolveInput): Resolved {
  const states = new Map([...input.cached].map(([name, { state }]) => [name, state]));
  const errors: Diagnostic[] = [];
  const warnings: Diagnostic[] = [];
  const scope = scopeOver(program, states, input);
  for (const name of input.order) {
    const definition = program.captures.get(name)!;
    if (!definition.references.every(({ capture }) => states.has(capture.name))) continue;
    try {
      const state = input.evaluate(definition.expression!, scope);
      states.set(name, state);
      if (keysOf(state).length === 0) warnings.push(emptyCapture(definition));
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      errors.push(inCapture(definition, failure.finding));
    }
  }
  return { states, errors, warnings };
}

/** The scope of expressions and templates over the captures evaluated so far. */
export function scopeOver(
  program: PolicyProgram,
  states: ReadonlyMap<string, AnyState>,
  {
    currentState,
    cached,
    nestingDepth,
    growth,
  }: Pick<ResolveInput, 'currentState' | 'cached' | 'nestingDepth' | 'growth'>,
): Scope {
  const capture: Scope['capture'] = (name) => {
    const expression = cached.has(name) ? undefined : program.captures.get(name)!.text;
    return { state: states.get(name)!, expression };
  };
  return { currentState, capture, nestingDepth, growth };
}

function emptyCapture(definition: CaptureDefinition): Diagnostic {
  const span = definition.expression!.span;
  return inCapture(definition, { ...messages.matchedNothing(definition.name), span });
}
