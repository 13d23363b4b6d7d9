import type { AnyState } from '../../types.ts';
import { isMap, ownValue } from '../../values.ts';
import { toJson } from '../../yaml/json.ts';
import { MapsByKey, spelling } from './maps-by-key.ts';
import { isMapMentioned, isMentioned, mapsIn } from './mentioned.ts';

/** What a desired state would do to one part of a node. */
export interface Change {
  readonly kind: 'add' | 'change' | 'remove';
  /** `interface`, `route`, `route rule`, or the section's own key. */
  readonly what: string;
  /** Of an interface that has one. */
  readonly name?: string;
  /** How many routes or route rules. */
  readonly count?: number;
}

/**
 * In short what would change on a node: interfaces by name, how many routes and route rules, other
 * sections as a whole. What the desired state does not mention stays as it is, so it counts as alike.
 */
export function changesOf(desired: AnyState, current: AnyState): Change[] {
  return Object.entries(desired).flatMap(([section, wanted]): Change[] => {
    const found = ownValue(current, section);
    if (section === 'interfaces') return interfaceChanges(mapsIn(wanted), mapsIn(found));
    if (section === 'routes') return entryChanges(routes, wanted, found);
    if (section === 'route-rules') return entryChanges(rules, wanted, found);
    if (isMentioned(wanted, found, section)) return [];
    return [{ kind: found === undefined ? 'add' : 'change', what: section }];
  });
}

function interfaceChanges(desired: readonly AnyState[], current: readonly AnyState[]): Change[] {
  const present = new MapsByKey(current, ['name']);
  const byAddress = new MapsByKey(current, ['mac-address']);
  return desired.flatMap((wanted): Change[] => {
    const isByAddress = wanted.identifier === 'mac-address';
    const found = isByAddress
      ? byAddress.candidates(wanted).find((other) => isSameAddress(wanted, other))
      : present.candidates(wanted).find((other) => isSameInterface(wanted, other));
    const name = wanted.name === undefined ? {} : { name: textOf(wanted.name) };
    const change = (kind: Change['kind']): Change[] => [{ kind, what: 'interface', ...name }];
    if (wanted.state === 'absent') return found ? change('remove') : [];
    if (!found) return change('add');
    const isThere = Object.entries(wanted).every(
      ([key, value]) =>
        (isByAddress && key === 'name') ||
        isFilledIn(key, value, found) ||
        isMentioned(value, ownValue(found, key), key),
    );
    return isThere ? [] : change('change');
  });
}

/** What engine nmstate writes where nothing was written; of such a type is no interface of a node. */
const isFilledIn = (key: string, value: unknown, found: AnyState): boolean =>
  (key === 'type' && value === 'unknown') ||
  (key === 'state' && value === 'up' && ownValue(found, 'state') === undefined);

/** An interface that is identified by its address keeps the name that it has on the node. */
const isSameAddress = (wanted: AnyState, other: AnyState): boolean =>
  wanted['mac-address'] !== undefined &&
  spelling(wanted['mac-address'], 'mac-address') === spelling(other['mac-address'], 'mac-address');

/** Names are unique but for bridges of Open vSwitch, which may share theirs with their own port. */
const isSameInterface = (wanted: AnyState, other: AnyState): boolean =>
  wanted.name === other.name &&
  (wanted.type === undefined ||
    wanted.type === 'unknown' ||
    (wanted.type === 'ovs-bridge') === (other.type === 'ovs-bridge'));

interface Entries {
  readonly what: string;
  /** What mostly tells them apart. */
  readonly keys: readonly string[];
  /** The same for entries that stand for one. */
  readonly identity: (entry: AnyState) => unknown;
}

/** One that is configured is reported as running, too. */
const routes: Entries = {
  what: 'route',
  keys: ['destination', 'next-hop-address', 'next-hop-interface', 'metric', 'table-id'],
  identity: (route) =>
    toJson([route.destination, route['next-hop-interface'], route['next-hop-address'], route['table-id']]),
};
const rules: Entries = {
  what: 'route rule',
  keys: ['priority', 'ip-from', 'ip-to', 'route-table', 'fwmark', 'fwmask', 'iif', 'family', 'action'],
  identity: (rule) => rule,
};

function entryChanges({ what, keys, identity }: Entries, desired: unknown, current: unknown): Change[] {
  const present = new MapsByKey([...mapsIn(configOf(current)), ...mapsIn(runningOf(current))], keys);
  const gone = new Set<AnyState>();
  const seen = new Set<string>();
  let added = 0;
  for (const { state, ...entry } of mapsIn(configOf(desired))) {
    const isAbsent = state === 'absent';
    // several may ask for the same, also with the same words
    const words = toJson([isAbsent, wordsOf(entry)]);
    if (seen.has(words)) continue;
    seen.add(words);
    const candidates = present.candidates(entry);
    if (!isAbsent) {
      if (!candidates.some((other) => isMapMentioned(entry, other))) added++;
      continue;
    }
    for (const other of candidates) if (!gone.has(other) && isMapMentioned(entry, other)) gone.add(other);
  }
  const counts = { add: added, remove: new Set([...gone].map(identity)).size };
  return (['add', 'remove'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({ kind, what, count: counts[kind] }));
}

/** What an entry says, in whatever order and spelling. */
const wordsOf = (entry: AnyState): unknown =>
  Object.keys(entry)
    .sort()
    .map((key) => [key, spelling(entry[key], key)]);

/** A map where a name should be is no reason to fail: the desired state shows it. */
const textOf = (name: unknown): string => (typeof name === 'object' ? toJson(name) : String(name));

const configOf = (section: unknown): unknown => (isMap(section) ? ownValue(section, 'config') : undefined);
const runningOf = (section: unknown): unknown => (isMap(section) ? ownValue(section, 'running') : undefined);
