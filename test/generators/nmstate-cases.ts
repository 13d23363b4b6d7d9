import type { Random } from '../../bench/random.ts';
import { readCases } from '../harness/cases.ts';
import type { Json, JsonMap } from '../reference/json.ts';
import { mutate } from '../schema/mutate-state.ts';
import { pick, sample } from '../schema/sample-state.ts';
import { resolve, type SchemaNode } from '../schema/schema.ts';
import type { GenerationCase } from './cases.ts';
import { oddExpression, randomExpression } from './nmstate-expressions.ts';
import { disturb, typedElement } from './nmstate-states.ts';
import { nmstateTemplate } from './nmstate-templates.ts';

/** Policies, states and caches that go where the engines page names an oddity of nmstate. */
export function nmstateCase(random: Random): GenerationCase {
  return pick([mixed, mixed, tokens, typedReplacement, chain], random)(random);
}

const recorded = readCases('test/cases/conformance/nmstate.jsonl').map(({ current }) => current as JsonMap);

/** A state as it was recorded, in another order or form, or broken. */
export function nmstateState(random: Random): JsonMap {
  const state = pick(recorded, random);
  if (random.chance(0.4)) return state;
  return random.chance(0.9) ? disturb(state, random) : (mutate(state, random) as JsonMap);
}

const names = ['a', 'b', 'c', 'default-gw', 'e_f', 'capture', '__proto__', 'é', ''];

function mixed(random: Random): GenerationCase {
  const currentState = nmstateState(random);
  const used = names.slice(0, 1 + random.below(random.chance(0.1) ? names.length : 4));
  const known = (index: number): readonly string[] =>
    random.chance(0.05) ? [...used, 'nobody'] : used.slice(0, index);
  const entries = used.map((name, index): [string, string] => [
    name,
    randomExpression(random, currentState, known(index)),
  ]);
  if (random.chance(0.3)) entries.reverse();
  const desiredState = nmstateTemplate(random, used);
  return {
    policy: { capture: Object.fromEntries(entries), desiredState },
    currentState,
    cache: cacheOf(random, used),
  };
}

/** One expression put together from tokens, over a state that holds what the usual ones look for. */
function tokens(random: Random): GenerationCase {
  const capture = { a: 'interfaces.state == up', b: oddExpression(random, ['a']) };
  const desiredState = random.chance(0.2) ? nmstateTemplate(random, ['a', 'b']) : {};
  return { policy: { capture, desiredState }, currentState: nmstateState(random), cache: {} };
}

function cacheOf(random: Random, used: readonly string[]): JsonMap {
  if (random.chance(0.85)) return {};
  const cached = [...used, 'foreign'].filter(() => random.chance(0.6));
  return Object.fromEntries(
    cached.map((name): [string, Json] => {
      const state = nmstateState(random);
      return [name, { state, metaInfo: { time: '2021-12-15T13:45:40Z', version: '0' } }];
    }),
  );
}

/** A text at a property of an interface type, of a route or of a rule, whether the property can hold it or not. */
function typedReplacement(random: Random): GenerationCase {
  const { section, element, node } = typedElement(random);
  const { path, leaf } = propertyOf(node, random, 0);
  const fitting = random.chance(0.6) ? sample(leaf, random, 4) : pick(oddTexts, random);
  const text = typeof fitting === 'object' ? pick(['null', 'NULL', 'Null'], random) : String(fitting);
  const value = random.chance(0.5) && !text.includes('"') ? `"${text}"` : text;
  const key = [section, ...path].join('.');
  const currentState = section
    .split('.')
    .reduceRight<Json>((inner, step) => ({ [step]: inner }), [element]) as JsonMap;
  const capture = {
    a: `${key} := ${value}`,
    b: `capture.a | ${key} ${pick(['==', ':='], random)} ${pick([value, `capture.a.${section}.0.${path.join('.')}`], random)}`,
  };
  const captured = random.chance(0.5) ? { a: capture.a } : capture;
  return { policy: { capture: captured, desiredState: {} }, currentState, cache: {} };
}

const oddTexts = [
  'true',
  'false',
  '0',
  '-1',
  '1',
  '254',
  '65536',
  '4294967296',
  '0x10',
  '1.5',
  'x',
  'up',
  ' 1',
];

function propertyOf(outer: SchemaNode, random: Random, depth: number): { path: string[]; leaf: SchemaNode } {
  const node = resolve(outer);
  const inner = node.anyOf ? resolve(pick(node.anyOf, random)) : node;
  const properties = Object.entries(inner.properties ?? {});
  if (properties.length === 0 || (depth > 0 && random.chance(0.1))) return { path: [], leaf: outer };
  const [name, child] = pick(properties, random);
  const below = propertyOf(child, random, depth + 1);
  const extra = random.chance(0.03) ? [pick(['0', 'x', '', '+0'], random)] : [];
  return { path: [name, ...below.path, ...extra], leaf: below.leaf };
}

/** Captures that read from one another, mostly written the wrong way round. */
function chain(random: Random): GenerationCase {
  const length = 1 + random.below(14);
  const ids = Array.from({ length }, (_, index) => `n${index}`);
  const entries = ids.map((id, index): [string, string] => [id, link(random, ids, index)]);
  if (random.chance(0.8)) entries.reverse();
  for (let swaps = random.below(3); swaps > 0; swaps--) {
    const [from, to] = [random.below(length), random.below(length)];
    [entries[from], entries[to]] = [entries[to]!, entries[from]!];
  }
  const desiredState = { interfaces: `{{ capture.${pick(ids, random)}.interfaces }}` };
  return {
    policy: { capture: Object.fromEntries(entries), desiredState },
    currentState: pick(recorded, random),
    cache: {},
  };
}

function link(random: Random, ids: readonly string[], index: number): string {
  const parent = random.chance(0.02) ? pick([...ids, 'nobody'], random) : ids[index - 1];
  if (parent === undefined || random.chance(0.05)) return 'interfaces.name';
  const other = random.chance(0.1) ? `capture.${pick(ids, random)}.interfaces.0.name` : '"x y"';
  return pick(
    [
      `capture.${parent} | interfaces.name`,
      `capture.${parent} | interfaces.description := ${other}`,
      `capture.${parent}.interfaces.name == capture.${pick([parent, parent, ...ids], random)}.interfaces.0.name`,
      `interfaces.description := capture.${parent}.interfaces.0.name`,
    ],
    random,
  );
}
