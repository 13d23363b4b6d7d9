import type { Random } from '../../bench/random.ts';
import { isList, isMap, type Json } from '../reference/json.ts';
import { pick } from '../schema/sample-state.ts';
import { captureNames } from './cases.ts';

/** Keys that mean something to some stage. */
const keys = [
  ...captureNames,
  ...[
    'interfaces',
    'routes',
    'running',
    'config',
    'name',
    'state',
    'type',
    'mtu',
    'ipv4',
    'enabled',
    'x',
    '0',
  ],
  ...[
    'capture',
    'desired',
    'desiredState',
    'metaInfo',
    'State',
    'time',
    'kind',
    'apiVersion',
    'ports',
    'vlan',
  ],
];

/** The same data to JSON: keys whose value is `undefined` among the others, and `undefined` for null in lists. */
export function withUndefined(value: Json, random: Random): unknown {
  if (isList(value)) {
    const list = value.map((element) => withUndefined(element, random));
    for (const [number, element] of list.entries()) {
      if (element !== null || random.chance(0.3)) continue;
      if (random.chance(0.5)) list[number] = undefined;
      else delete list[number];
    }
    return list;
  }
  if (!isMap(value)) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, withUndefined(child, random)] as const);
  const key = pick(keys, random);
  if (!Object.hasOwn(value, key)) entries.splice(random.below(entries.length + 1), 0, [key, undefined]);
  return Object.fromEntries(entries);
}
