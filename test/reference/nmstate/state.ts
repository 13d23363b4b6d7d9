import { readNetworkState } from '../../../src/schema/read-state.ts';
import { isList, isMap, type Json, type JsonMap, reject } from '../json.ts';

/** A state as nmstate's types hold it: `src/schema` is checked against nmstate's readers elsewhere. */
export function typed(state: Json): JsonMap {
  const { value, problems } = readNetworkState(state);
  const [problem] = problems.filter(({ severity }) => severity === 'error');
  return problem ? reject(`${problem.path.join('.')}: ${problem.kind}`) : (value as JsonMap);
}

/** The value that a path leads to; `undefined` when it cannot be followed. */
export function find(value: Json, steps: readonly string[]): Json | undefined {
  const [key, index, ...rest] = steps;
  if (key === undefined) return value;
  if (!isMap(value) || !Object.hasOwn(value, key)) return undefined;
  const inner = value[key]!;
  if (index === undefined) return inner;
  if (!/^\+?\d+$/.test(index)) return find(inner, [index, ...rest]);
  const element = isList(inner) ? inner[Number(index)] : undefined;
  return element === undefined ? undefined : find(element, rest);
}

/** The text that nmstate compares. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : compactJson(value);
}

function compactJson(value: Json): string {
  if (isList(value)) return `[${value.map(compactJson).join()}]`;
  if (isMap(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${compactJson(value[key]!)}`).join()}}`;
  }
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}
