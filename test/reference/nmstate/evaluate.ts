import { isList, isMap, type Json, type JsonMap, reject, withKey, withoutKey } from '../json.ts';
import type { Expression } from './expression.ts';
import { find, textOf, typed } from './state.ts';

type StateOf = (capture: string | undefined) => JsonMap;

export function evaluate(expression: Expression, stateOf: StateOf): JsonMap {
  const { action, key } = expression;
  const input = stateOf(key.capture);
  if (action === 'filter') return key.steps.length === 0 ? input : typed(cutDown(input, key.steps));
  const { section, path } = placeOf(key.steps);
  const elements = find(input, section) ?? [];
  if (!isList(elements)) return reject(`${section.join('.')} is no list`);
  const text = textOfValue(expression.value, stateOf);
  if (action === 'replace')
    return typed(
      nest(
        section,
        elements.map((one) => set(one, path, text)),
      ),
    );
  const matches = elements.filter((one) => {
    const found = find(one, path);
    return found !== undefined && textOf(found) === (text ?? '');
  });
  return matches.length > 0
    ? { interfaces: [], ...(nest(section, matches) as JsonMap) }
    : reject('nothing matched');
}

function textOfValue(value: (Expression & { action: 'equal' })['value'], stateOf: StateOf): string | null {
  if (value === 'null') return null;
  if ('text' in value) return value.text;
  const found = find(stateOf(value.path.capture), value.path.steps);
  if (found === undefined) return reject('no value there');
  return found === null ? null : textOf(found);
}

/** Each step keeps one key of a map; what is no map stays whole. */
function cutDown(value: Json, [step, ...rest]: readonly string[]): Json {
  if (step === undefined || !isMap(value)) return value;
  return Object.hasOwn(value, step) ? { [step]: cutDown(value[step]!, rest) } : {};
}

const sections = ['interfaces', 'routes.running', 'routes.config', 'route-rules.config'];

function placeOf(steps: readonly string[]): { section: readonly string[]; path: readonly string[] } {
  if (steps[0] === 'interfaces' && steps.length > 1) return { section: ['interfaces'], path: steps.slice(1) };
  const section = steps.slice(0, 2);
  if (steps.length === 3 && sections.includes(section.join('.'))) return { section, path: steps.slice(2) };
  return reject(`no comparison or replacement at ${steps.join('.')}`);
}

function nest([step, ...rest]: readonly string[], value: Json): Json {
  return step === undefined ? value : { [step]: nest(rest, value) };
}

/** Sets a text at a path, or removes what is there. */
function set(value: Json, [step, ...rest]: readonly string[], text: string | null): Json {
  if (!isMap(value)) return reject('no map on the way');
  if (rest.length === 0) return text === null ? withoutKey(value, step!) : withKey(value, step!, text);
  return withKey(value, step!, set(Object.hasOwn(value, step!) ? value[step!]! : {}, rest, text));
}
