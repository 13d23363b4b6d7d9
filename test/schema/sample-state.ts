import type { Random } from '../../bench/random.ts';
import { resolve, type SchemaNode, schema } from './schema.ts';

/** Random values that mostly fit a node of the schema, wherever the conformance states never go. */
export function sample(outer: SchemaNode, random: Random, depth = 0): unknown {
  if (outer.$ref === '#/$defs/Interface') return sampleInterface(random, depth);
  const node = resolve(outer);
  if (node.anyOf !== undefined) return sample(pick(node.anyOf, random), random, depth);
  if ('const' in node) return node.const;
  if (node.enum !== undefined) return pick(node.enum, random);
  const types = [node.type ?? 'any'].flat();
  return sampleOfType(pick(types, random), node, random, depth);
}

export const pick = <Value>(values: readonly Value[], random: Random): Value =>
  values[random.below(values.length)]!;

function sampleOfType(type: string, node: SchemaNode, random: Random, depth: number): unknown {
  if (type === 'object') return sampleObject(node, random, depth);
  if (type === 'array') {
    return Array.from({ length: random.below(4) }, () => sample(node.items ?? {}, random, depth + 1));
  }
  if (type === 'boolean') return random.chance(0.5);
  if (type === 'null') return null;
  if (type === 'integer') return sampleInteger(node, random);
  if (type === 'string') return sampleText(node, random);
  return oddValue(random);
}

function sampleObject(node: SchemaNode, random: Random, depth: number): Record<string, unknown> {
  const properties = { ...(node.$ref && resolve({ $ref: node.$ref }).properties), ...node.properties };
  const chance = depth > 6 ? 0.1 : 0.4;
  const entries = Object.entries(properties)
    .filter(([name]) => node.required?.includes(name) || random.chance(chance))
    .map(([name, inner]) => [name, sample(inner, random, depth + 1)]);
  if (typeof node.additionalProperties === 'object') {
    for (const name of ['rx', 'a'])
      entries.push([name, sample(node.additionalProperties, random, depth + 1)]);
  }
  return Object.fromEntries(entries);
}

/** With a type that the schema describes the properties of, most of the time. */
function sampleInterface(random: Random, depth: number): Record<string, unknown> {
  const branch = pick(schema.$defs.Interface!.else!.allOf!, random);
  const structure = schema.$defs[branch.then.$ref!.split('/').at(-1)!]!;
  const base = sampleObject(schema.$defs.InterfaceBase!, random, depth + 3);
  const own = sampleObject({ properties: structure.properties ?? {} }, random, depth);
  const type = random.chance(0.9)
    ? branch.if.properties!.type!.const
    : pick(['tun', 'unknown', 'wifi', null], random);
  return { ...base, ...own, name: pick(names, random), state: pick(['up', 'down', 'absent'], random), type };
}

const names = ['eth0', 'eth1', 'br0', 'bond0', 'ü', '\u{1f600}', '\uffff', 'Z'];

export const integers: readonly number[] = [
  ...[0, 1, 2, 3, 7, 127, 1e300, 0.5],
  ...[8, 16, 31, 32, 53, 63, 64, 65].flatMap((bits) => [
    2 ** bits - 1,
    2 ** bits,
    -(2 ** bits),
    -(2 ** bits) - 1,
  ]),
];

const sampleInteger = (node: SchemaNode, random: Random): number =>
  random.chance(0.5) ? pick([node.minimum ?? 0, node.maximum ?? 9], random) : pick(integers, random);

export const texts: readonly string[] = [
  '',
  ' 1',
  '{{ capture.a }}',
  ...'0 1 2 00 +7 + -1 -0 0x10 0X10 0x+f 0x 0xg 1_000 1.0 1e3 255 256 65535 65536 4294967295 4294967296'.split(
    ' ',
  ),
  ...'18446744073709551615 18446744073709551616 9223372036854775807 9223372036854775808'.split(' '),
  ...'-9223372036854775808 -9223372036854775809 -2147483648 0xffff 0x10000 0x0000000001 true TRUE False'.split(
    ' ',
  ),
  ...'yes No on OFF y n maybe auto Enabled up absent LL ll eth0 10.0.0.1 10.0.0.256 10.0.0.01 1.2.3 :: ::1'.split(
    ' ',
  ),
  ...'FE80::1 fe80::1%eth0 1:2:3:4:5:6:7:8 1:2:3:4:5:6:7:: ::2:3:4:5:6:7:8 1::3:4:5:6:7:8 1:2:3:4:5:6:7'.split(
    ' ',
  ),
  ...'1::2::3 ::ffff:1.2.3.4 1:2:3:4:5:6:1.2.3.4 1:2:3:4:5::1.2.3.4 1:2:3:4:5:6::1.2.3.4 1.2.3.4:: :1::'.split(
    ' ',
  ),
  ...'12345:: 0:0:1:0:0:0:1:0 2001:db8::1 10.0.0.1/24 constructor __proto__'.split(' '),
];

function sampleText(node: SchemaNode, random: Random): string {
  const known = node['x-known-values'];
  return known !== undefined && random.chance(0.8) ? pick(known, random) : pick(texts, random);
}

/** A value that fits few places. */
export const oddValue = (random: Random): unknown => structuredClone(pick(odd, random));

const odd: readonly unknown[] = [
  null,
  true,
  false,
  'x',
  5,
  -1,
  [],
  {},
  [null],
  ['x'],
  { name: 'x' },
  { id: 1 },
];
