import type { CaptureReference } from '../expression/ast.ts';

/** Enough for a person; a hostile policy could have as many as captures squared. */
const mostCycles = 100;

/** One capture as the ordering sees it. */
export interface CaptureNode {
  readonly name: string;
  readonly references: readonly CaptureReference[];
}

/** Captures that refer to one another in a circle: each reference leads to the next one's capture. */
export interface Cycle {
  readonly names: readonly string[];
  readonly references: readonly CaptureReference[];
}

export interface CaptureOrder {
  /** Names so that every capture comes after those it refers to; those on or behind a cycle are missing. */
  readonly order: readonly string[];
  readonly cycles: readonly Cycle[];
}

/**
 * Orders captures by what they refer to (language page, "Order"). References to captures that
 * are not among the nodes are passed over. Iterative: a chain may be a hundred thousand long.
 */
export function orderCaptures(nodes: readonly CaptureNode[]): CaptureOrder {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const order: string[] = [];
  const cycles: Cycle[] = [];
  const state = new Map<string, 'open' | 'done' | 'broken'>();
  for (const root of nodes) {
    if (state.has(root.name)) continue;
    const stack = [{ node: root, next: 0, broken: false }];
    state.set(root.name, 'open');
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const reference = top.node.references[top.next++];
      if (!reference) {
        state.set(top.node.name, top.broken ? 'broken' : 'done');
        if (!top.broken) order.push(top.node.name);
        stack.pop();
        const parent = stack.at(-1);
        if (parent) parent.broken ||= top.broken;
        continue;
      }
      const target = byName.get(reference.capture.name);
      if (!target) continue;
      const seen = state.get(target.name);
      if (seen === undefined) {
        state.set(target.name, 'open');
        stack.push({ node: target, next: 0, broken: false });
      } else if (seen === 'broken') top.broken = true;
      else if (seen === 'open') {
        top.broken = true;
        if (cycles.length >= mostCycles) continue;
        // the same circle again, for one that is referred to twice
        const { references } = top.node;
        if (references.findIndex(({ capture }) => capture.name === target.name) < top.next - 1) continue;
        const loop = stack.slice(stack.findIndex(({ node }) => node.name === target.name));
        cycles.push({
          names: loop.map(({ node }) => node.name),
          references: loop.map(({ node, next }) => node.references[next - 1]!),
        });
      }
    }
  }
  return { order, cycles };
}
