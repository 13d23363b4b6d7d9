import type { Step } from '../expression/ast.ts';
import { stateStructure } from '../schema/table.ts';
import type { Property, Structure, Type } from '../schema/type.ts';

/** A value that a path may lead to in a network state. */
export interface TypedPlace {
  readonly type: Type;
  /** The lists that were searched on the way, as numbers of the steps tried on their elements. */
  readonly lists: readonly number[];
  /** NMState discards the value when it reads a state. */
  readonly discarded?: boolean;
  /** A number that is written as text. */
  readonly hexadecimal?: boolean;
}

/**
 * What a path may lead to by NMState's types, lists searched as the language does; several places,
 * because an interface's properties depend on its type. Empty for a path that no state has.
 */
export function typesAt(steps: readonly Step[]): TypedPlace[] {
  let places: TypedPlace[] = [
    { type: { kind: 'structure', nullable: false, structure: stateStructure() }, lists: [] },
  ];
  for (const [number, step] of steps.entries()) {
    places = places.flatMap((place) => next(place, step, number));
    if (places.length === 0) break;
  }
  return places;
}

function next({ type, lists }: TypedPlace, step: Step, number: number): TypedPlace[] {
  if (type.kind === 'list') {
    if (step.kind === 'index') return [{ type: type.item, lists }];
    return next({ type: type.item, lists: [...lists, number] }, step, number);
  }
  if (step.kind === 'index') return [];
  if (type.kind === 'map') return [{ type: type.item, lists }];
  if (type.kind !== 'structure' && type.kind !== 'switch') return [];
  return propertiesOf(type.structure, step.name).map(({ type: found, dropped: discarded, hexadecimal }) => ({
    type: found,
    lists,
    discarded,
    hexadecimal,
  }));
}

function propertiesOf(structure: Structure, name: string): Property[] {
  const found = [structure, ...structure.branches.values()].map(({ properties }) => properties.get(name));
  return [...new Set(found.filter((property) => property !== undefined))];
}

/** The number of the first step that is tried on a list, whatever it is; that of all steps without one. */
export function stepsAboveList(steps: readonly Step[]): number {
  for (const number of steps.keys()) {
    const places = typesAt(steps.slice(0, number));
    if (places.length === 0) break;
    if (places.some(({ type }) => type.kind === 'list')) return number;
  }
  return steps.length;
}

/** A step of a path in a document as one of an expression. */
export function stepOf(step: string | number): Step {
  const span = { start: 0, end: 0 };
  return typeof step === 'number'
    ? { kind: 'index', index: step, text: String(step), span }
    : { kind: 'key', name: step, span };
}
