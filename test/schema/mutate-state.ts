import type { Random } from '../../bench/random.ts';
import { integers, oddValue, pick, sample, texts } from './sample-state.ts';
import { schema } from './schema.ts';

type Container = Record<string | number, unknown>;

/** All property names of the schema, so that mutants put properties where they do not belong. */
const propertyNames = [
  ...new Set(Object.values(schema.$defs).flatMap(({ properties }) => Object.keys(properties ?? {}))),
];

const definitions = Object.keys(schema.$defs).filter((name) => !name.startsWith('Lldp'));

/** A copy of a state with one to three random changes in it. */
export function mutate(state: unknown, random: Random): unknown {
  const mutant = structuredClone(state);
  for (let count = 1 + random.below(3); count > 0; count--) mutateOnce(mutant, random);
  return mutant;
}

/** Walks down to a random place and changes what stands there. */
function mutateOnce(root: unknown, random: Random): void {
  let container = root as Container;
  let keys = Object.keys(container);
  while (keys.length > 0) {
    const key = pick(keys, random);
    const inner = container[key];
    if (typeof inner !== 'object' || inner === null || random.chance(0.15)) {
      pick(mutations, random)(container, key, random);
      return;
    }
    container = inner as Container;
    keys = Object.keys(container);
  }
  addProperty(container, random);
}

const mutations: readonly ((container: Container, key: string, random: Random) => void)[] = [
  (container, key, random) => set(container, key, pick(texts, random)),
  (container, key, random) => set(container, key, pick(integers, random)),
  (container, key, random) => set(container, key, oddValue(random)),
  (container, key, random) =>
    set(container, key, sample(schema.$defs[pick(definitions, random)]!, random, 3)),
  (container, key) => set(container, key, String(container[key])),
  (container, key) => set(container, key, [container[key]]),
  (container, key) => remove(container, key),
  (container, key, random) => rename(container, key, pick(propertyNames, random)),
  (container, key) => rename(container, key, `${key}s`),
  (container, key) => set(container, `${key}s`, structuredClone(container[key])),
  (container, _, random) => addProperty(container, random),
  (container, _, random) => addProperty(container, random),
];

function remove(container: Container, key: string): void {
  if (Array.isArray(container)) container.splice(Number(key), 1);
  else delete container[key];
}

function set(container: Container, key: string, value: unknown): void {
  Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
}

function rename(container: Container, key: string, name: string): void {
  if (Array.isArray(container)) return;
  const value = container[key];
  delete container[key];
  set(container, name, value);
}

/** Under the name of some property of NMState, with a value that fits that property more often than not. */
function addProperty(container: Container, random: Random): void {
  if (Array.isArray(container)) {
    container.push(oddValue(random));
    return;
  }
  const { properties = {} } = schema.$defs[pick(definitions, random)]!;
  const names = Object.keys(properties);
  const name = pick(names.length > 0 ? names : ['__proto__', 'constructor', 'x'], random);
  set(
    container,
    name,
    Object.hasOwn(properties, name) ? sample(properties[name]!, random, 3) : oddValue(random),
  );
}
