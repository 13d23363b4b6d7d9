import type { Step, Value } from '../expression/ast.ts';
import type { StatePlace } from '../resolve/select.ts';
import { hasKey, isMap } from '../values.ts';
import { below } from './shown-value.ts';
import type { Read } from './trace.ts';

/*
 * From a place in the state that an operation gave back to the place in its input. Where the path
 * of the operation is left, everything was taken over as it is; on the path, elements of lists may
 * have been dropped, so their numbers differ.
 */

/** A step as a part of a place. */
export const partOf = (step: Step): string | number => (step.kind === 'key' ? step.name : step.index);

/** Where a path filter or a comparison took a place of its result from. */
export function selectedFrom(
  place: StatePlace,
  { steps, input, kept }: Read,
  kind: 'filter' | 'comparison',
): StatePlace {
  const found: (string | number)[] = [];
  let node: unknown = input;
  let index = 0;
  let inList = false;
  for (const part of place) {
    const step = steps[index];
    let original = part;
    if (step && Array.isArray(node)) {
      const isLast = index === steps.length - 1;
      if (step.kind === 'key') original = inList ? part : kept!.elements[Number(part)]!;
      else if (isLast ? kind === 'filter' : !inList) original = step.index;
      if (step.kind === 'index') index = original === step.index ? index + 1 : steps.length;
      inList = true;
    } else if (step) {
      index = isStep(step, part) ? index + 1 : steps.length;
    }
    found.push(original);
    node = below(node, original);
  }
  return found;
}

/** Where an operation took a place of its result from, or what it put there. */
export type Source =
  | { readonly kind: 'input'; readonly place: StatePlace }
  /** The value that was set, or the place `rest` in it. */
  | { readonly kind: 'value'; readonly value: Value; readonly rest: StatePlace }
  /** A map that was made on the way. */
  | { readonly kind: 'created' };

/** Where a replacement took a place of its result from, or what of the value stands there. */
export function replacedFrom(place: StatePlace, { steps, input }: Read, value: Value): Source {
  const removes = value.kind === 'null';
  const found: (string | number)[] = [];
  let node: unknown = input;
  let index = 0;
  let created = false;
  for (const [position, part] of place.entries()) {
    const step = steps[index];
    let original = part;
    if (step && isElementRemoval(node, step, index, steps, removes)) {
      if (Number(part) >= step.index) original = Number(part) + 1;
      index = steps.length;
    } else if (step && !(Array.isArray(node) && step.kind === 'key')) {
      const onPath = isStep(step, part);
      if (onPath && index === steps.length - 1 && !removes)
        return { kind: 'value', value, rest: place.slice(position + 1) };
      index = onPath ? index + 1 : steps.length;
      created ||= onPath && isMap(node) && !hasKey(node, String(part));
    }
    found.push(original);
    node = created ? {} : below(node, original);
  }
  return created ? { kind: 'created' } : { kind: 'input', place: found };
}

const isStep = (step: Step, part: string | number): boolean =>
  step.kind === 'key' ? step.name === part : step.index === part;

function isElementRemoval(
  node: unknown,
  step: Step,
  index: number,
  steps: readonly Step[],
  removes: boolean,
): step is Step & { kind: 'index' } {
  return removes && Array.isArray(node) && step.kind === 'index' && index === steps.length - 1;
}

/**
 * Which operands of a merge a place of its result stands in, and where: one for most, several for
 * a map or list that was put together and for equal scalars.
 */
export function mergedFrom(
  place: StatePlace,
  operands: readonly unknown[],
): { readonly operand: number; readonly place: StatePlace }[] {
  let candidates = operands.map((node, operand) => ({ node, operand, place: [] as StatePlace }));
  for (const part of place) {
    let offset = 0;
    const next: typeof candidates = [];
    for (const { node, operand, place: so } of candidates) {
      const step = Array.isArray(node) ? Number(part) - offset : part;
      if (Array.isArray(node)) offset += node.length;
      const isThere = Array.isArray(node)
        ? Number(step) >= 0 && Number(step) < node.length
        : isMap(node) && hasKey(node, String(step));
      if (isThere) next.push({ node: below(node, step), operand, place: [...so, step] });
    }
    candidates = next;
  }
  return candidates.map(({ operand, place: found }) => ({ operand, place: found }));
}
