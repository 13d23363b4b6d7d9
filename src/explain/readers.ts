import type { EngineName } from '../engines/engine.ts';
import { rightHandValue as nmstateValue } from '../engines/nmstate/evaluate.ts';
import type { Expression, Step, Value } from '../expression/ast.ts';
import { rightHandValue, type Scope } from '../resolve/evaluate.ts';
import { type Exploration, explore } from './explore.ts';
import { exploreNmstate } from './explore-nmstate.ts';
import { type Tracer, traceExpression } from './trace.ts';
import { traceNmstate } from './trace-nmstate.ts';

/** How an engine reads states, so that nothing is told of places and values that it never reads. */
export interface Reader {
  readonly trace: Tracer;
  /** Where the path of an expression of that kind leads in a state. */
  readonly explore: (state: unknown, steps: readonly Step[], kind: Expression['kind']) => Exploration;
  /** The right-hand side of an operator, null apart. Fails as evaluating does. */
  readonly rightHandValue: (value: Value, scope: Scope) => unknown;
}

export const readers: Readonly<Record<EngineName, Reader>> = {
  nmpolicy: {
    trace: traceExpression,
    explore: (state, steps) => explore(state, steps),
    rightHandValue,
  },
  nmstate: { trace: traceNmstate, explore: exploreNmstate, rightHandValue: nmstateValue },
};
