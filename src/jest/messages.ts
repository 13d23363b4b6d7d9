import { diagnosticCodes } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closestName } from '../diagnostics/did-you-mean.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { describeValue, quoted } from '../diagnostics/messages/words.ts';
import type { MatcherContext } from './matcher.ts';

/** The wording of everything that the matchers and the fixture loader say. */

/** The first line, which shows the assertion: `expect(policy).not.toBeValidPolicy()`. */
export const assertion = ({ isNot }: MatcherContext, matcher: string, parameters = ''): string =>
  `expect(policy)${isNot ? '.not' : ''}.${matcher}(${parameters})`;

const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** Warnings tell why a state looks different from what was meant. */
export const withWarnings = (text: string, warnings: readonly Diagnostic[]): string =>
  paragraphs(text, formatDiagnostics(warnings));

export const generatesNothing = (hint: string, errors: readonly Diagnostic[]): string =>
  paragraphs(hint, 'the policy fails, so there is no state to look at:', formatDiagnostics(errors));

export const otherState = (hint: string, diff: string): string =>
  paragraphs(hint, 'the policy generates another state:', diff);

export const missingPart = (hint: string, diff: string): string =>
  paragraphs(hint, 'the generated state lacks something (only what was asked for is shown):', diff);

export const otherCapture = (hint: string, name: string, diff: string): string =>
  paragraphs(hint, `the capture \`${name}\` holds another state:`, diff);

export const sameState = (hint: string, state: string): string =>
  paragraphs(hint, 'it is this very state:', state.trimEnd());

export const holdsPart = (hint: string, state: string): string =>
  paragraphs(hint, 'the generated state holds all of it:', state.trimEnd());

export const noSuchCapture = (hint: string, name: string, known: readonly string[]): string => {
  const closest = closestName(name, known);
  const help =
    closest !== undefined
      ? `did you mean \`${closest}\`?`
      : known.length > 0
        ? `the policy has ${quoted(known)}`
        : 'the policy has no captures';
  return paragraphs(hint, `no capture is named \`${name}\`: ${help}`);
};

export const noSuchCode = (hint: string, code: string): string => {
  const closest = closestName(code, diagnosticCodes);
  const help =
    closest === undefined ? 'a text is looked for with a regular expression' : `did you mean \`${closest}\`?`;
  return paragraphs(hint, `there is no diagnostic code \`${code}\`: ${help}`);
};

export const neverFails = (hint: string, code: string): string =>
  paragraphs(hint, `no policy fails with \`${code}\`: it is found by \`checkPolicy\`, or among the warnings`);

export const noCodeOrPattern = (hint: string, given: unknown): string =>
  paragraphs(
    hint,
    `what comes first is a diagnostic code or a regular expression, not ${describeValue(given)}: ` +
      'the states come second, as in `toFailPolicy(undefined, { currentState })`',
  );

export const noState = (given: unknown): string =>
  `expected a state (a map) or its text to compare with, found ${describeValue(given)}`;

export const tooMuchExpected = (): string =>
  'the expected state contains itself, or more than can be compared';

export const noInput = (given: unknown): string =>
  `the states come last, as in \`{ currentState, cachedCaptures, engine }\`, found ${describeValue(given)}`;

export const doesNotFail = (hint: string, state: string): string =>
  paragraphs(hint, 'the policy generates a state:', state.trimEnd());

export const failsOtherwise = (hint: string, errors: readonly Diagnostic[]): string =>
  paragraphs(hint, 'the policy fails with something else:', formatDiagnostics(errors));

export const fails = (hint: string, errors: readonly Diagnostic[]): string =>
  paragraphs(hint, 'the policy fails:', formatDiagnostics(errors));

export const isInvalid = (hint: string, findings: readonly Diagnostic[]): string =>
  paragraphs(hint, 'the policy has errors:', formatDiagnostics(findings));

export const isValid = (hint: string): string => paragraphs(hint, 'the policy has no errors');

export const isNotPortable = (hint: string, findings: readonly Diagnostic[]): string =>
  paragraphs(hint, 'the engines do not agree on the policy, or it has errors:', formatDiagnostics(findings));

export const isPortable = (hint: string): string =>
  paragraphs(hint, 'nothing in the policy is known to tell the engines apart');

export const noTestFunction = (): string =>
  'there is no global `test`: hand it in, as in `testPolicyFixtures(directory, { test })`';

export const noNode = (): string =>
  'fixture folders can only be read in Node, 20.16 or later: `testPolicyFixtures` needs `process.getBuiltinModule`';

export const noDirectory = (path: string): string => `there is no directory ${path}`;

export const noFolders = (path: string): string =>
  `there is no folder in ${path}: every test is a folder with policy.yaml, current.yaml and generated.yaml`;

export const noFile = (path: string): string => `${path} is a folder, not a file`;

export const missingFile = (folder: string, file: string): string =>
  `${folder} has no ${file}: a test needs policy.yaml, current.yaml, and generated.yaml or errors.txt`;

export const missingExpectation = (folder: string): string =>
  `${folder} has neither generated.yaml nor errors.txt: run the tests once with NMPOLICY_UPDATE=1 to write what is generated`;

export const bothExpectations = (folder: string): string =>
  `${folder} has both generated.yaml and errors.txt: a policy generates a state or it fails, keep one of the two`;

export const fixtureFails = (folder: string, errors: string): string =>
  paragraphs(`the policy of ${folder} fails:`, errors);

export const fixtureGenerates = (folder: string): string =>
  `the policy of ${folder} generates a state, but errors.txt expects it to fail`;

export const fixtureDiffers = (path: string, diff: string): string =>
  paragraphs(`${path} expects something else:`, diff);
