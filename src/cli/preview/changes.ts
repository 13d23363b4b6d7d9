import type { AnyState } from '../../types.ts';
import { isMap, ownValue } from '../../values.ts';
import { toJson } from '../../yaml/json.ts';

/** What a desired state would do to one part of a node. */
export interface Change {
  readonly kind: 'add' | 'change' | 'remove';
  /** `interface`, `route`, `route rule`, or the section's own key. */
  readonly what: string;
  /** Of an interface. */
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
    if (section === 'routes') return entryChanges('route', wanted, found);
    if (section === 'route-rules') return entryChanges('route rule', wanted, found);
    if (isMentioned(wanted, found)) return [];
    return [{ kind: found === undefined ? 'add' : 'change', what: section }];
  });
}

function interfaceChanges(desired: readonly AnyState[], current: readonly AnyState[]): Change[] {
  return desired.flatMap((wanted): Change[] => {
    const name = textOf(wanted.name);
    const found = current.find((other) => isSameInterface(wanted, other));
    const change = (kind: Change['kind']): Change[] => [{ kind, what: 'interface', name }];
    if (wanted.state === 'absent') return found ? change('remove') : [];
    if (!found) return change('add');
    return isMentioned(wanted, found) ? [] : change('change');
  });
}

/** Names are unique but for bridges of Open vSwitch, which may share theirs with their own port. */
const isSameInterface = (wanted: AnyState, other: AnyState): boolean =>
  wanted.name === other.name &&
  (wanted.type === undefined || (wanted.type === 'ovs-bridge') === (other.type === 'ovs-bridge'));

function entryChanges(what: string, desired: unknown, current: unknown): Change[] {
  const present = [...mapsIn(configOf(current)), ...mapsIn(runningOf(current))];
  const counts = { add: 0, remove: 0 };
  for (const { state, ...entry } of mapsIn(configOf(desired))) {
    const matching = present.filter((other) => isMentioned(entry, other));
    // a route that is configured is reported as running, too
    if (state === 'absent') counts.remove += new Set(matching.map(identity)).size;
    else if (matching.length === 0) counts.add++;
  }
  return (['add', 'remove'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({ kind, what, count: counts[kind] }));
}

const identity = (route: AnyState): string =>
  toJson([
    route.destination,
    route['next-hop-interface'],
    route['next-hop-address'],
    route['table-id'],
    route.priority,
  ]);

/** A map where a name should be is no reason to fail: the desired state shows it. */
const textOf = (name: unknown): string => (typeof name === 'object' ? toJson(name) : String(name));

/** Whether all that a wanted value mentions is there already; elements with a name are found by it. */
function isMentioned(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(found) || wanted.length !== found.length) return false;
    return wanted.every((element, index) =>
      isMap(element) && element.name !== undefined
        ? mapsIn(found).some((other) => isMentioned(element, other))
        : isMentioned(element, found[index]),
    );
  }
  if (isMap(wanted)) {
    return (
      isMap(found) && Object.entries(wanted).every(([key, value]) => isMentioned(value, ownValue(found, key)))
    );
  }
  return isSameScalar(wanted, found);
}

/** Addresses are told in either case. */
const isSameScalar = (wanted: unknown, found: unknown): boolean =>
  typeof wanted === 'string' && typeof found === 'string'
    ? wanted.toLowerCase() === found.toLowerCase()
    : wanted === found;

const mapsIn = (list: unknown): readonly AnyState[] => (Array.isArray(list) ? list.filter(isMap) : []);
const configOf = (section: unknown): unknown => (isMap(section) ? ownValue(section, 'config') : undefined);
const runningOf = (section: unknown): unknown => (isMap(section) ? ownValue(section, 'running') : undefined);
