import { isMap, type Json, type JsonMap, kindOf, Rejection, reject } from '../json.ts';
import { evaluate } from './evaluate.ts';
import { parse, type Source } from './expression.ts';
import { inOrder } from './order.ts';
import { find, typed } from './state.ts';
import { expand } from './template.ts';

export type NmstateResult =
  | {
      readonly ok: true;
      readonly desiredState: JsonMap;
      readonly captured: { readonly [id: string]: JsonMap };
    }
  | { readonly ok: false; readonly reason: string };

/** The whole of engine `nmstate` on plain data: documents in, states out. */
export function referenceNmstate(policy: Json, currentState: Json, cache: Json = {}): NmstateResult {
  try {
    return { ok: true, ...generate(policy, currentState, cache) };
  } catch (error) {
    if (error instanceof Rejection) return { ok: false, reason: error.message };
    throw error;
  }
}

function generate(
  policy: Json,
  currentState: Json,
  cache: Json,
): { desiredState: JsonMap; captured: Record<string, JsonMap> } {
  const { capture = null, desiredState = null, desired = null, ...others } = mapOrEmpty(policy);
  if (Object.keys(others).length > 0) reject(`a policy has no ${Object.keys(others).join()}`);
  const current = typed(mapOrEmpty(currentState));
  const captures = Object.entries(mapOrEmpty(capture)).map(
    ([id, text]) => [id, parse(typeof text === 'string' ? text : reject(`${id} is no text`))] as const,
  );
  const cached = Object.entries(mapOrEmpty(cache)).map(([id, entry]) => [id, cachedState(entry)] as const);
  const states = new Map<string, JsonMap>(cached);
  const stateOf = (id: string | undefined): JsonMap =>
    id === undefined ? current : (states.get(id) ?? reject(`${id} has no state yet`));
  if (cached.length === 0) {
    for (const [id, expression] of inOrder(captures)) states.set(id, evaluate(expression, stateOf));
  }
  const read = ({ capture: id, steps }: Source): Json => find(stateOf(id), steps) ?? reject('no value there');
  if (desiredState !== null && desired !== null) reject('desired is another name of desiredState');
  const template = mapOrEmpty(desiredState ?? desired);
  return { desiredState: typed(expand(template, read)), captured: Object.fromEntries(states) };
}

function cachedState(entry: Json): JsonMap {
  const lower = Object.entries(isMap(entry) ? entry : reject('a cached capture is a map')).map(
    ([key, value]) => [key.toLowerCase(), value] as const,
  );
  return mapOrEmpty(Object.fromEntries(lower).state ?? null);
}

function mapOrEmpty(value: Json): JsonMap {
  if (value === null) return {};
  return isMap(value) ? value : reject(`a ${kindOf(value)} where a map belongs`);
}
