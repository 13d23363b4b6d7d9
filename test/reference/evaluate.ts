import {
  isList,
  isMap,
  type Json,
  type JsonMap,
  kindOf,
  reject,
  sameData,
  withKey,
  withoutKey,
} from './json.ts';
import type { Step } from './parse.ts';

/** What a filter asks of the value at the end of its path; `undefined` for a path filter, which asks nothing. */
export type Test = ((value: Json) => boolean) | undefined;

const noMatch = Symbol('no match');

export function equalTo(expected: Json): (value: Json) => boolean {
  return (value) => {
    if (kindOf(value) !== kindOf(expected))
      reject(`a ${kindOf(value)} is compared with a ${kindOf(expected)}`);
    return sameData(value, expected);
  };
}

/** Section "Evaluation": path filter, equality and inequality. */
export function filter(state: JsonMap, path: readonly Step[], test: Test): JsonMap {
  const kept = keep(state, path, test, false);
  return kept === noMatch ? {} : (kept as JsonMap);
}

/** `insideElement`: a list has been passed on the way, so what is kept is kept with its surroundings. */
function keep(value: Json, path: readonly Step[], test: Test, insideElement: boolean): Json | typeof noMatch {
  const [step, ...rest] = path;
  if (isList(value)) {
    return typeof step === 'number'
      ? keepElement(value, step, rest, test, insideElement)
      : keepElements(value, path, test, insideElement);
  }
  if (!isMap(value) || typeof step !== 'string')
    return reject(`invalid type: ${kindOf(value)} at ${String(step)}`);
  if (!Object.hasOwn(value, step)) return noMatch;
  const child = value[step]!;
  if (rest.length === 0) {
    if (test === undefined) return withKey({}, step, child);
    return test(child) ? value : noMatch;
  }
  const kept = keep(child, rest, test, insideElement);
  return kept === noMatch ? noMatch : withKey(insideElement ? value : {}, step, kept);
}

function keepElements(
  list: readonly Json[],
  path: readonly Step[],
  test: Test,
  insideElement: boolean,
): Json | typeof noMatch {
  const tried = list.map((element) => keep(element, path, test, true));
  if (tried.every((kept) => kept === noMatch)) return noMatch;
  if (insideElement) return tried.map((kept, index) => (kept === noMatch ? list[index]! : kept));
  return tried.filter((kept) => kept !== noMatch);
}

function keepElement(
  list: readonly Json[],
  index: number,
  rest: readonly Step[],
  test: Test,
  insideElement: boolean,
): Json | typeof noMatch {
  if (index >= list.length) return noMatch;
  const element = list[index]!;
  if (rest.length === 0) {
    if (test === undefined) return [element];
    return test(element) ? list : noMatch;
  }
  const kept = keep(element, rest, test, true);
  if (kept === noMatch) return noMatch;
  return insideElement ? withElement(list, index, [kept]) : [kept];
}

/** A copy of `list` with others in place of one element. */
function withElement(list: readonly Json[], index: number, others: readonly Json[]): readonly Json[] {
  return [...list.slice(0, index), ...others, ...list.slice(index + 1)];
}

/** Section "Evaluation", replace; a `replacement` of null removes. */
export function replace(state: JsonMap, path: readonly Step[], replacement: Json): JsonMap {
  return Object.keys(state).length === 0 ? state : (set(state, path, replacement) as JsonMap);
}

function set(value: Json, path: readonly Step[], replacement: Json): Json {
  const [step, ...rest] = path;
  if (isList(value)) {
    if (typeof step !== 'number') return value.map((element) => set(element, path, replacement));
    if (step >= value.length) return value;
    if (rest.length > 0) return withElement(value, step, [set(value[step]!, rest, replacement)]);
    return withElement(value, step, replacement === null ? [] : [replacement]);
  }
  if (!isMap(value) || typeof step !== 'string')
    return reject(`invalid type: ${kindOf(value)} at ${String(step)}`);
  const present = Object.hasOwn(value, step);
  if (replacement === null && !present) return value;
  if (rest.length > 0) return withKey(value, step, set(present ? value[step]! : {}, rest, replacement));
  return replacement === null ? withoutKey(value, step) : withKey(value, step, replacement);
}

/** Section "Evaluation", merge, of two values at one place. */
export function merge(left: Json, right: Json): Json {
  if (isMap(left) && isMap(right)) {
    return Object.entries(right).reduce(
      (merged, [key, value]) =>
        withKey(merged, key, Object.hasOwn(left, key) ? merge(left[key]!, value) : value),
      left,
    );
  }
  if (isList(left) && isList(right)) return [...left, ...right];
  if (kindOf(left) === kindOf(right) && sameData(left, right)) return left;
  return reject(`a ${kindOf(left)} and a ${kindOf(right)} do not merge`);
}

/** Section "Evaluation", walking. */
export function walk(state: Json, path: readonly Step[]): Json {
  return path.reduce((value: Json, step: Step) => {
    if (typeof step === 'string' && isMap(value) && Object.hasOwn(value, step)) return value[step]!;
    if (typeof step === 'number' && isList(value) && step < value.length) return value[step]!;
    return reject(`${step} is not in this ${kindOf(value)}`);
  }, state);
}
