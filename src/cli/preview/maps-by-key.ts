import type { AnyState } from '../../types.ts';
import { ownValue } from '../../values.ts';

/** The properties of NMState that hold addresses of IP or of hardware, alone or in a list. */
const addresses: ReadonlySet<string> = new Set([
  'ad_actor_system',
  'destination',
  'group-addr',
  'ip',
  'ip-from',
  'ip-to',
  'left',
  'leftsubnet',
  'mac-address',
  'next-hop-address',
  'permanent-mac-address',
  'right',
  'rightsubnet',
  'server',
  'source',
  'supervision-address',
  'token',
]);

/** Addresses are told in either case, up to a zone, which is the name of an interface; no other text is. */
export const spelling = (value: unknown, property: string): unknown =>
  typeof value === 'string' && addresses.has(property)
    ? value.replace(/^[^%]+/, (address) => address.toLowerCase())
    : value;

/** Maps by what they have under some keys, so that looking for many among many does not compare each with each. */
export class MapsByKey {
  readonly #all: readonly AnyState[];
  readonly #byKey: ReadonlyMap<string, ReadonlyMap<unknown, readonly AnyState[]>>;

  constructor(maps: readonly AnyState[], keys: readonly string[]) {
    this.#all = maps;
    this.#byKey = new Map(keys.map((key) => [key, grouped(maps, key)]));
  }

  /** All that can be what is wanted, and others: the fewest that a single key leaves, in their order. */
  candidates(wanted: AnyState): readonly AnyState[] {
    let fewest = this.#all;
    for (const [key, byValue] of this.#byKey) {
      const value = ownValue(wanted, key);
      if (value === undefined || typeof value === 'object') continue;
      const found = byValue.get(spelling(value, key)) ?? [];
      if (found.length < fewest.length) fewest = found;
    }
    return fewest;
  }
}

function grouped(maps: readonly AnyState[], key: string): Map<unknown, AnyState[]> {
  const groups = new Map<unknown, AnyState[]>();
  for (const map of maps) {
    const value = spelling(ownValue(map, key), key);
    const group = groups.get(value);
    if (group) group.push(map);
    else groups.set(value, [map]);
  }
  return groups;
}
