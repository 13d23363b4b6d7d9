import type { Step } from '../expression/ast.ts';
import { stepText } from '../expression/print.ts';

/** The lists that engine nmstate's `==` and `:=` work on, by the keys that lead to them. */
const sections: readonly (readonly string[])[] = [
  ['interfaces'],
  ['routes', 'running'],
  ['routes', 'config'],
  ['route-rules', 'config'],
];

/** The section that a path leads into, if engine nmstate knows it. */
export const sectionOf = (steps: readonly Step[]): readonly string[] | undefined =>
  sections.find((keys) => keys.every((key, index) => steps[index] && stepText(steps[index]) === key));
