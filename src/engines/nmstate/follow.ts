import { Failure } from '../../diagnostics/finding.ts';
import { tooDeep } from '../../diagnostics/messages/evaluation.ts';
import * as messages from '../../diagnostics/messages/nmstate.ts';
import type { Step } from '../../expression/ast.ts';
import { printSteps, stepText } from '../../expression/print.ts';
import { sections } from '../../policy/sections.ts';
import type { Growth } from '../../resolve/growth.ts';
import { Visits } from '../../resolve/visits.ts';
import { hasKey, isMap, keysOf } from '../../values.ts';

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
    if (!isMap(value) || !hasKey(value, key)) return { failed: number, stood: value };
    value = value[key];
    const next = steps[number + 1];
    if (next?.kind === 'index') {
      number++;
      if (!Array.isArray(value) || next.index >= value.length) return { failed: number, stood: value };
      value = value[next.index] ?? null;
    }
  }
  return { value };
}

/** The value a path leads to; fails with `unknown-step`. What stands bare may have been meant for a text. */
export function valueAt(root: unknown, steps: readonly Step[], isBare = false): unknown {
  const followed = follow(root, steps);
  if ('value' in followed) return followed.value;
  const { failed, stood } = followed;
  const keys = isMap(stood) ? keysOf(stood) : undefined;
  const length = Array.isArray(stood) ? stood.length : undefined;
  const step = steps[failed]!;
  const isPerhapsText = isBare && failed === 0 && !sections.has(stepText(step));
  throw new Failure({
    ...messages.leadsNowhere(printSteps(steps), stepText(step), keys, length, isPerhapsText),
    span: step.span,
  });
}

/** Each is written, so fewer have to do than for a look. */
const mostValues = 2_000_000;

/**
 * How nmstate compares and sets values: a string by itself, anything else as compact JSON. Fails with
 * `nesting-limit` beyond `limit` levels, `alias-limit` after too many values and `size-limit` for too long a text.
 */
export function textOf(value: unknown, limit: number, growth: Growth): string {
  const counted = (text: string): string => {
    growth.countText(text.length);
    return text;
  };
  if (typeof value !== 'object' || value === null) return counted(String(value));
  const visits = new Visits(mostValues);
  const jsonOf = (item: unknown, depth: number): string => {
    visits.count();
    if (depth > limit) throw new Failure(tooDeep(limit));
    if (Array.isArray(item)) return `[${item.map((element) => jsonOf(element, depth + 1)).join(',')}]`;
    if (isMap(item)) {
      const keys = keysOf(item).sort();
      return `{${keys.map((key) => `${counted(JSON.stringify(key))}:${jsonOf(item[key], depth + 1)}`).join(',')}}`;
    }
    return counted(typeof item === 'string' ? JSON.stringify(item) : String(item ?? null));
  };
  return jsonOf(value, 0);
}
