import { interfaceSet } from './interface-set.ts';
import type { PlainMap } from './plain-map.ts';
import { type Problem, type ReadOptions, startReading } from './problem.ts';
import { readValue } from './read-value.ts';
import { stateStructure } from './table.ts';
import type { EnumerationType, ListType, StructureType, Type } from './type.ts';

/** A value as nmstate writes it back, and what nmstate's readers have against the value that was given. */
export interface ReadResult {
  /** Means something only without problems of severity `error` and without references. */
  readonly value: unknown;
  /** In document order; an error among them means that nmstate would refuse the value. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a whole network state through NMState's types. The result shares with the given state whatever did not
 * change. Takes time and memory in proportion to the state, whatever stands in it.
 */
export function readNetworkState(state: unknown, options: ReadOptions = {}): ReadResult {
  const reading = startReading(options);
  const read = readValue({ kind: 'structure', nullable: false, structure: stateStructure() }, state, reading);
  const { problems } = reading;
  const isPlain =
    options.isWildcard === undefined && problems.every(({ severity }) => severity === 'warning');
  return { value: isPlain ? withInterfaceSet(read as PlainMap) : read, problems };
}

function withInterfaceSet(state: PlainMap): PlainMap {
  const interfaces = state.interfaces as PlainMap[];
  const set = interfaceSet(interfaces, interfaceTypes());
  return set === interfaces ? state : { ...state, interfaces: set };
}

/** The interface types that nmstate has a name for. */
export function interfaceTypes(): readonly string[] {
  const { type } = elementType('interfaces').structure.properties.get('type')!;
  return (type as EnumerationType).enumeration.canonical;
}

/** The lists of a state whose elements can be read alone. */
export type ElementSection = 'interfaces' | 'routes.running' | 'routes.config' | 'route-rules.config';

/** Reads one element of a section through NMState's types; the problems' paths start at the element. */
export function readElement(
  section: ElementSection,
  element: unknown,
  options: ReadOptions = {},
): ReadResult {
  const reading = startReading(options);
  return { value: readValue(elementType(section), element, reading), problems: reading.problems };
}

function elementType(section: ElementSection): StructureType {
  let type: Type = { kind: 'structure', nullable: false, structure: stateStructure() };
  for (const step of section.split('.')) type = (type as StructureType).structure.properties.get(step)!.type;
  return (type as ListType).item as StructureType;
}
