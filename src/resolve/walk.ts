import { Failure } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';
import type { CaptureReference, Step } from '../expression/ast.ts';
import { stepText } from '../expression/print.ts';
import type { AnyState } from '../types.ts';
import { hasKey, isMap, keysOf } from '../values.ts';

/**
 * The value that a capture reference leads to in its capture's state
 * (language page, "Evaluation": walking). Fails with `unknown-step`, `index-out-of-range` or
 * `invalid-type` at the step that leads nowhere.
 */
export function walk(state: AnyState, { capture, steps }: CaptureReference): unknown {
  let value: unknown = state;
  for (const [number, step] of steps.entries()) {
    value = walkStep(value, step, () => steps.slice(0, number).map(stepText), capture.name);
  }
  return value;
}

function walkStep(value: unknown, step: Step, place: () => string[], capture: string): unknown {
  const fail = (wording: ReturnType<typeof messages.unknownStep>): never => {
    throw new Failure({ ...wording, span: step.span });
  };
  if (Array.isArray(value)) {
    if (step.kind === 'key') {
      const having = value.findIndex((element) => isMap(element) && hasKey(element, step.name));
      return fail(messages.keyInList(step.name, place(), value.length, having));
    }
    if (step.index < value.length) return value[step.index] ?? null;
    return fail(messages.indexOutOfRange(step.text, place(), value.length, capture));
  }
  if (!isMap(value)) return fail(messages.scalarOnTheWay(stepText(step), place(), value));
  if (step.kind === 'index') return fail(messages.indexInMap(step.text, place(), value));
  if (hasKey(value, step.name)) return value[step.name];
  return fail(messages.unknownStep(step.name, place(), keysOf(value), capture));
}
