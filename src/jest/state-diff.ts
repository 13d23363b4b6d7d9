import { isMap, ownValue } from '../values.ts';
import { toYaml } from '../yaml/write-text.ts';
import { lineDiff } from './line-diff.ts';

/** A test runner's own difference of two values; `null` when it sees none. */
export type Diff = (
  expected: unknown,
  received: unknown,
  options?: { expand?: boolean },
) => string | null | undefined;

/**
 * The difference of two states as YAML, which is what people wrote: by the test runner's own
 * `diff`, in its colours, when there is one. Keys that both have stand in the expected order.
 */
export function stateDiff(expected: unknown, actual: unknown, diff?: Diff): string {
  const before = toYaml(expected);
  const after = toYaml(inOrderOf(expected, actual));
  return diff?.(before, after, { expand: false }) ?? textDiff(before, after);
}

/** The difference of two texts, line by line, without the help of a test runner. */
export const textDiff = (expected: string, received: string): string =>
  `- Expected\n+ Received\n\n${lineDiff(expected, received)}`;

function inOrderOf(model: unknown, value: unknown): unknown {
  if (Array.isArray(value)) {
    const models = Array.isArray(model) ? model : [];
    return value.map((element, index) => inOrderOf(models[index], element));
  }
  if (!isMap(value)) return value;
  const models = isMap(model) ? model : {};
  const first = Object.keys(models).filter((key) => Object.hasOwn(value, key));
  const keys = new Set([...first, ...Object.keys(value)]);
  return Object.fromEntries([...keys].map((key) => [key, inOrderOf(ownValue(models, key), value[key])]));
}
