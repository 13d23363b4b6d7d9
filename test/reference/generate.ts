import { equalTo, filter, merge, replace, walk } from './evaluate.ts';
import { isMap, type Json, type JsonMap, kindOf, Rejection, reject } from './json.ts';
import { type Expression, parseExpression, type Reference, type Value } from './parse.ts';
import { expand } from './template.ts';

export type ReferenceResult =
  | {
      readonly ok: true;
      readonly desiredState: JsonMap;
      readonly captured: { readonly [id: string]: JsonMap };
    }
  | { readonly ok: false; readonly reason: string };

/** The whole language of engine `nmpolicy` on plain data: documents in, states out, no messages worth reading. */
export function referenceGenerate(policy: Json, currentState: Json, cache: Json = {}): ReferenceResult {
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
  const { expressions, template } = readPolicy(policy);
  const current = mapOrEmpty(currentState, 'current state');
  const cached = new Map(
    Object.entries(mapOrEmpty(cache, 'cache')).map(([id, entry]) => [id, cachedState(entry)]),
  );
  const states = new Map<string, JsonMap>();
  const running = new Set<string>();

  function stateOf(id: string): JsonMap {
    const known = states.get(id) ?? cached.get(id);
    const expression = expressions.get(id) ?? reject(`no capture is named ${id}`);
    if (known !== undefined) return known;
    if (running.has(id)) return reject(`${id} depends on itself`);
    running.add(id);
    const state = evaluate(parseExpression(expression));
    running.delete(id);
    states.set(id, state);
    return state;
  }

  function read({ capture, rest }: Reference): Json {
    return walk(stateOf(capture), rest);
  }

  function rightHandValue(value: Value): Json {
    if ('literal' in value) return value.literal;
    return read(value.reference) ?? reject('a reference on the right yields null');
  }

  function evaluate(expression: Expression): JsonMap {
    if ('merge' in expression) {
      return expression.merge
        .map(({ capture, rest }) =>
          rest.length === 0 ? stateOf(capture) : filter(stateOf(capture), rest, undefined),
        )
        .reduce((left, right) => merge(left, right) as JsonMap);
    }
    const input = expression.source === undefined ? current : stateOf(expression.source);
    if (expression.value === undefined) return filter(input, expression.path, undefined);
    const value = rightHandValue(expression.value);
    if (expression.operator === ':=') return replace(input, expression.path, value);
    const equals = equalTo(value);
    return filter(input, expression.path, expression.operator === '==' ? equals : (other) => !equals(other));
  }

  const captured = Object.fromEntries([...expressions.keys()].map((id) => [id, stateOf(id)]));
  return { desiredState: expand(template, read) as JsonMap, captured };
}

function readPolicy(policy: Json): { expressions: Map<string, string>; template: JsonMap } {
  const { capture = null, desiredState = null, desired = null, ...others } = mapOrEmpty(policy, 'policy');
  if (Object.keys(others).length > 0) reject(`a policy has no ${Object.keys(others).join()}`);
  if (desiredState !== null && desired !== null) reject('desired is another name of desiredState');
  const expressions = Object.entries(mapOrEmpty(capture, 'capture')).map(
    ([id, expression]): [string, string] => [
      id,
      typeof expression === 'string' ? expression : reject(`capture ${id} is a ${kindOf(expression)}`),
    ],
  );
  return {
    expressions: new Map(expressions),
    template: mapOrEmpty(desiredState ?? desired, 'desired state'),
  };
}

function cachedState(entry: Json): JsonMap {
  const keys = lowerCaseKeys(entry);
  const { state = null, metainfo = null, ...others } = keys;
  if (!Object.hasOwn(keys, 'state') && Object.keys(others).length > 0) reject('a cached capture has a state');
  const {
    time = null,
    timestamp = null,
    version = null,
  } = lowerCaseKeys(mapOrEmpty(metainfo, 'meta information'));
  for (const text of [time, timestamp, version]) {
    if (text !== null && typeof text !== 'string') reject('a time and a version are strings');
  }
  return mapOrEmpty(state, 'a cached state');
}

function lowerCaseKeys(entry: Json): JsonMap {
  const entries = Object.entries(isMap(entry) ? entry : reject('a cached capture is a map'));
  return Object.fromEntries(entries.map(([key, value]) => [key.toLowerCase(), value]));
}

/** YAML reads a key with nothing behind it, and an empty document, as null. */
function mapOrEmpty(value: Json, what: string): JsonMap {
  if (value === null) return {};
  return isMap(value) ? value : reject(`${what} is a ${kindOf(value)}`);
}
