import type { DocumentRole } from '../diagnostics/diagnostic.ts';
import { closestName } from '../diagnostics/did-you-mean.ts';
import type { Wording } from '../diagnostics/finding.ts';
import { describeValue, quoted } from '../diagnostics/messages/words.ts';
import { describeType, valuesOf } from './describe-type.ts';
import type { Problem } from './problem.ts';
import { suggestPlace } from './suggest-place.ts';

/** The wording of what a state has against NMState's types. */

type Of<Kind extends Problem['kind']> = Extract<Problem, { kind: Kind }>;

/**
 * The words for a problem. `document` tells a state to apply, a policy's, from one that is reported; `sourceText`
 * is how a number was written there, when that is known.
 */
export function problemWording(problem: Problem, document: DocumentRole, sourceText?: string): Wording {
  switch (problem.kind) {
    case 'unknown-property':
      return unknownProperty(problem, document === 'policy');
    case 'second-spelling':
      return wording(
        'duplicate-key',
        problem,
        `\`${problem.property}\` and \`${problem.first}\` are two spellings of one property`,
        'keep one of them',
      );
    case 'missing-property':
      return missingProperty(problem);
    case 'invalid-value':
      return invalidValue(problem);
    case 'number-for-name':
      return numberForName(problem, sourceText);
    case 'unlikely-type':
      return unlikelyType(problem);
  }
}

const wording = (code: Wording['code'], { severity }: Problem, message: string, help?: string): Wording => ({
  code,
  severity,
  message,
  ...(help !== undefined && { help }),
});

function unknownProperty(problem: Of<'unknown-property'>, isApplied: boolean): Wording {
  const property = String(problem.path.at(-1));
  const structure = problem.around.at(-1)!;
  const owner = lastKey(problem.path.slice(0, -1));
  const message =
    problem.severity === 'error'
      ? `nmstate knows no property \`${property}\` ${owner}`
      : `nmstate ignores \`${property}\` ${owner}, or will refuse it when it is applied`;
  const properties = [...structure.properties.values()];
  // what can be applied first: long lists are cut
  if (isApplied) properties.sort((left, right) => Number(left.queryOnly) - Number(right.queryOnly));
  const known = [...new Set(properties.map(({ name }) => name))];
  const closest = closestName(property, [...structure.properties.keys()]);
  const elsewhere = suggestPlace(problem, isApplied);
  const help =
    elsewhere ?? (closest === undefined ? `known here: ${quoted(known)}` : `did you mean \`${closest}\`?`);
  return wording('unknown-property', problem, message, help);
}

/** The place that a path leads to, by its last key. */
const lastKey = (path: readonly (string | number)[]): string => {
  const key = path.findLast((step) => typeof step === 'string');
  if (key === undefined) return 'at the top of a state';
  return typeof path.at(-1) === 'number' ? `in an element of \`${key}\`` : `in \`${key}\``;
};

const missingProperty = (problem: Of<'missing-property'>): Wording =>
  wording(
    'missing-property',
    problem,
    problem.choices.length > 1
      ? `neither ${quoted(problem.choices).replaceAll(', ', ' nor ')} is set ${lastKey(problem.path)}`
      : `\`${problem.property.name}\` is missing ${lastKey(problem.path)}`,
    problem.choices.length > 1 ? undefined : `it must be ${describeType(problem.property.type)}`,
  );

function invalidValue(problem: Of<'invalid-value'>): Wording {
  const { found, expected } = problem;
  const values = valuesOf(expected);
  const closest = typeof found === 'string' ? closestName(found, values) : undefined;
  const message = `expected ${describeType(expected)}, found ${describeValue(found)}`;
  return wording(
    'invalid-value',
    problem,
    message,
    closest === undefined ? undefined : `did you mean \`${closest}\`?`,
  );
}

function numberForName(problem: Of<'number-for-name'>, sourceText = String(problem.found)): Wording {
  const reading =
    sourceText === String(problem.found)
      ? `\`${sourceText}\` without quotes is a number`
      : `\`${sourceText}\` without quotes is the number \`${problem.found}\``;
  return wording(
    'number-for-name',
    problem,
    `expected a string, but ${reading}`,
    `quote it: \`"${sourceText}"\``,
  );
}

const unlikelyType = (problem: Of<'unlikely-type'>): Wording =>
  wording(
    'invalid-value',
    problem,
    `nmstate knows no interface type \`${problem.found}\`, so it checks nothing of this interface`,
    `did you mean \`${closestName(problem.found, problem.known)}\`?`,
  );
