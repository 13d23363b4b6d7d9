import { readNetworkState } from '../../schema/read-state.ts';
import { stateDiagnostics } from '../../schema/state-diagnostics.ts';
import { scalarSource } from '../../yaml/positions.ts';
import type { PolicyProgram } from '../program.ts';
import type { Rule } from './rule.ts';

/**
 * Holds the desired state against NMState's types (`unknown-property`, `invalid-value`,
 * `missing-property`, `number-for-name`): a node would refuse it. A reference fits any type, a text
 * with references in it is a string.
 */
export const desiredStateTypes: Rule = (program) => {
  const { desiredStateValue, desiredStateKey, document } = program;
  const kinds = templateKinds(program);
  const read = readNetworkState(desiredStateValue ?? {}, {
    isWildcard: (text) => kinds.get(text),
    likelyMistakes: true,
  });
  // What YAML made a number is likely meant as the name it looks like: no other finding is as sure.
  const problems = read.problems.map((problem) =>
    problem.kind === 'number-for-name' ? { ...problem, severity: 'warning' as const } : problem,
  );
  const { source, index, base } = document;
  return stateDiagnostics(
    problems,
    { document: 'policy', path: [desiredStateKey] },
    (path) => source && scalarSource(source, { index, path: [...base, ...path] }),
  );
};

/** What a string with references gives; a broken one might be meant as anything. */
const templateKinds = ({ templates }: PolicyProgram): Map<string, 'whole' | 'embedded'> =>
  new Map(templates.map(({ text, template }) => [text, template?.kind ?? 'whole']));
