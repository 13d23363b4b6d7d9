import { Failure } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/nmstate.ts';
import type { Step } from '../../expression/ast.ts';
import { printSteps, stepText } from '../../expression/print.ts';
import { isMap } from '../../values.ts';

/** Where a path led, or the number of the first step that could not be taken and the value it was tried on. */
export type Followed = { readonly value: unknown } | { readonly failed: number; readonly stood: unknown };

/**
 * Follows a path as nmstate does (engines page, "Evaluation"): a step reads a key of a map, and an
 * integer behind a key an element of that key's list.
 */
export function follow(root: unknown, steps: readonly Step[]): Followed {
  let value = root;
  for (let number = 0; number < steps.length; number++) {
    const key = stepText(steps[number]!);
    if (!isMap(value) || !Object.hasOwn(value, key)) return { failed: number, stood: value };
    value = value[key];
    const next = steps[number + 1];
    if (next?.kind === 'index') {
      number++;
      if (!Array.isArray(value) || next.index >= value.length) return { failed: number, stood: value };
      value = value[next.index];
    }
  }
  return { value };
}

/** The value a path leads to; fails with `unknown-step`. */
export function valueAt(root: unknown, steps: readonly Step[]): unknown {
  const followed = follow(root, steps);
  if ('value' in followed) return followed.value;
  const { failed, stood } = followed;
  const keys = isMap(stood) ? Object.keys(stood) : undefined;
  const length = Array.isArray(stood) ? stood.length : undefined;
  const step = steps[failed]!;
  throw new Failure({
    ...messages.leadsNowhere(printSteps(steps), stepText(step), keys, length),
    span: step.span,
  });
}

/** How nmstate compares and sets values: a string by itself, anything else as compact JSON. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`;
  if (isMap(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${jsonOf(value[key])}`).join(',')}}`;
  }
  return String(value);
}

const jsonOf = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : textOf(value);
