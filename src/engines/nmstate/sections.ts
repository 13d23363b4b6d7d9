import type { Expression, Step } from '../../expression/ast.ts';
import { stepText } from '../../expression/print.ts';
import { type StatePathUse, statePathsOf } from '../../expression/state-paths.ts';

/** The lists that `==` and `:=` work on, by the keys that lead to them. */
const sections: readonly (readonly string[])[] = [
  ['interfaces'],
  ['routes', 'running'],
  ['routes', 'config'],
  ['route-rules', 'config'],
];

/** The section that a path leads into, if `==` and `:=` know it. */
export const sectionOf = (steps: readonly Step[]): readonly string[] | undefined =>
  sections.find((keys) => keys.every((key, index) => steps[index] && stepText(steps[index]) === key));

/** A path that `==` and `:=` can work on. */
export interface OperablePath {
  readonly section: readonly string[];
  /** The steps into an element of the section, at least one. */
  readonly steps: readonly Step[];
}

/** `undefined` for sections and depths that `==` and `:=` do not work on (engines page, "Evaluation"). */
export function operablePath(path: readonly Step[]): OperablePath | undefined {
  const section = sectionOf(path);
  const steps = path.slice(section?.length);
  return !section || steps.length === 0 || (section.length === 2 && steps.length > 1)
    ? undefined
    : { section, steps };
}

/** A single word is no path, and planning refuses what operators do not work on. */
export const usedStatePaths = (expression: Expression): StatePathUse[] =>
  statePathsOf(expression).filter(
    (use, index) => index > 0 || (expression.kind === 'filter' && use.steps.length > 1),
  );
