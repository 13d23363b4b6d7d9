import { operablePath } from '../engines/nmstate/sections.ts';
import type { Expression, Step } from '../expression/ast.ts';
import { stepText } from '../expression/print.ts';
import { isMap, ownValue } from '../values.ts';
import { type Exploration, explore } from './explore.ts';

/**
 * Where a path leads in engine `nmstate` (engines page, "Expressions" and "Evaluation"): operators go
 * through the elements of a section and no further lists, a path filter reads keys of maps. Operators
 * read nothing in other sections.
 */
export function exploreNmstate(
  state: unknown,
  steps: readonly Step[],
  kind: Expression['kind'],
): Exploration {
  if (kind === 'filter') return explore(state, steps.slice(0, mapDepth(state, steps)).map(asKey));
  const section = operablePath(steps)?.section;
  if (!section) return { reached: [] };
  return explore(state, kind === 'comparison' ? comparedSteps(steps, section.length) : steps.map(asKey), 1);
}

/** How many steps look into maps, the one included whose key is not there. */
export function mapDepth(state: unknown, steps: readonly Step[]): number {
  let node = state;
  let depth = 0;
  while (depth < steps.length && isMap(node)) node = ownValue(node, stepText(steps[depth++]!));
  return depth;
}

/** `==` takes an integer for an index where it stands behind a key that was read in the element; `:=` takes none. */
function comparedSteps(steps: readonly Step[], start: number): Step[] {
  let isBehindKey = false;
  return steps.map((step, number) => {
    const isIndex = step.kind === 'index' && isBehindKey && number > start;
    isBehindKey = !isIndex;
    return isIndex ? step : asKey(step);
  });
}

const asKey = (step: Step): Step => ({ kind: 'key', name: stepText(step), span: step.span });
