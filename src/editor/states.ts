import { readState } from '../documents/read-state.ts';
import { engineNamed } from '../engines/engines.ts';
import { type PolicyOptions, readSettings } from '../options.ts';
import { compileProgram } from '../policy/program.ts';
import { Growth } from '../resolve/growth.ts';
import { resolveCaptures } from '../resolve/resolve-captures.ts';
import type { AnyState } from '../types.ts';
import { isMap, isScalar, ownValue, type Scalar } from '../values.ts';
import { type PolicyOutline, scalarText } from './outline.ts';

/** Options of the functions that look at a policy's text. */
export interface EditorOptions extends PolicyOptions {
  /**
   * A node's current state, as `generateState` takes it. What can't be read counts as none. What was
   * read is kept while the same object is given: give another one instead of changing it in place.
   */
  readonly state?: unknown;
}

/** The states that the paths of a policy lead into. */
export interface States {
  readonly current: AnyState | undefined;
  readonly captured: ReadonlyMap<string, AnyState>;
}

/** The text of each capture. */
export const captureTexts = (
  text: string,
  { captures }: Pick<PolicyOutline, 'captures'>,
): Map<string, string> =>
  new Map([...captures].map(([name, { value }]) => [name, scalarText(text, value) ?? '']));

/** Evaluates what can be evaluated of a policy's captures. The last answer is kept while nothing changes. */
export function statesOf(captures: ReadonlyMap<string, string>, options: EditorOptions): States {
  const { state } = options;
  if (state === undefined || state === null) return { current: undefined, captured: new Map() };
  const settings = JSON.stringify([options.engine, options.limits]);
  if (lastRead?.state !== state || lastRead.settings !== settings) {
    lastRead = { state, settings, current: currentState(state, options) };
  }
  const { current } = lastRead;
  if (!current) return { current, captured: new Map() };
  const key = JSON.stringify([settings, ...captures]);
  if (last?.current !== current || last.key !== key) {
    last = { current, key, captured: evaluateCaptures(captures, current, options) };
  }
  return last;
}

/** `key` tells what the states depend on besides the current state. */
let last: (States & { readonly key: string }) | undefined;
let lastRead:
  | { readonly state: unknown; readonly settings: string; readonly current: AnyState | undefined }
  | undefined;

/** Nothing for a state that can't be read, whatever it is that reading it fails with. */
function currentState(state: unknown, options: EditorOptions): AnyState | undefined {
  const engine = engineNamed(options.engine);
  try {
    const read = engine.readState(readState(state, readSettings(options)).state).state;
    readThrough(read);
    return read;
  } catch {
    return undefined;
  }
}

/** Reads every value once: a getter that fails does so here. */
function readThrough(state: AnyState): void {
  const seen = new Set<object>();
  const open: unknown[] = [state];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const inner of Object.values(value)) open.push(inner);
  }
}

function evaluateCaptures(
  captures: ReadonlyMap<string, string>,
  currentState: AnyState,
  options: EditorOptions,
): ReadonlyMap<string, AnyState> {
  const engine = engineNamed(options.engine);
  const { limits } = readSettings(options);
  const value = { capture: Object.fromEntries(captures) };
  const program = compileProgram({ role: 'policy', value, index: 0, base: [] }, engine, limits);
  const { order } = engine.plan(program, new Set());
  return resolveCaptures(program, {
    currentState,
    cached: new Map(),
    order: order.filter((name) => program.captures.get(name)?.expression),
    evaluate: engine.evaluate,
    nestingDepth: limits.nestingDepth,
    growth: new Growth(),
  }).states;
}

const mostNodes = 5000;
/** Lists in lists. */
const deepest = 100;

/** What stands at a path, in every list on the way; at most five thousand values. */
export function valuesAt(state: unknown, steps: readonly (string | number)[]): unknown[] {
  let nodes: unknown[] = state === undefined ? [] : [state];
  for (const step of steps) nodes = nodes.flatMap((node) => stepInto(node, String(step))).slice(0, mostNodes);
  return nodes;
}

function stepInto(node: unknown, step: string, depth = 0): unknown[] {
  if (Array.isArray(node)) {
    if (depth > deepest) return [];
    if (/^[0-9]+$/.test(step)) return Number(step) < node.length ? [node[Number(step)]] : [];
    return node.flatMap((element) => stepInto(element, step, depth + 1));
  }
  return isMap(node) && Object.hasOwn(node, step) ? [ownValue(node, step)] : [];
}

/** The keys of maps, those in lists of maps included, each once, with a value that stands there. */
export function keysOf(nodes: readonly unknown[]): Map<string, unknown> {
  const keys = new Map<string, unknown>();
  const add = (node: unknown, depth: number): void => {
    if (Array.isArray(node) && depth <= deepest) for (const element of node) add(element, depth + 1);
    else if (isMap(node))
      for (const [key, value] of Object.entries(node)) if (!keys.has(key)) keys.set(key, value);
  };
  for (const node of nodes) add(node, 0);
  return keys;
}

/** The scalars among values, those in lists included, each once. */
export function scalarsAmong(nodes: readonly unknown[]): Scalar[] {
  const flat = nodes.flatMap((node) => (Array.isArray(node) ? node : [node]));
  return [...new Set(flat)].filter(isScalar);
}
