import { checkPolicy } from '../check-policy.ts';
import { type DiagnosticCode, diagnosticCodes } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { toYaml } from '../yaml/write-text.ts';
import { counterpart } from './counterpart.ts';
import { settle, settlePartial } from './expected-state.ts';
import { asData, attempt, checkInput, checkStates, compareStates, withGenerated } from './judge.ts';
import { type GenerationInput, inEitherCase, type MatcherFunction } from './matcher.ts';
import * as messages from './messages.ts';

/** The matchers, for `expect.extend(matchers)`. {@link PolicyMatchers} documents each. */
export const matchers: {
  toGenerateState: MatcherFunction<[expected: unknown, input?: GenerationInput]>;
  toGenerateStateMatching: MatcherFunction<[partial: unknown, input?: GenerationInput]>;
  toCapture: MatcherFunction<[name: string, expected: unknown, input?: GenerationInput]>;
  toFailPolicy: MatcherFunction<[codeOrPattern?: DiagnosticCode | RegExp, input?: GenerationInput]>;
  toBeValidPolicy: MatcherFunction<[input?: Pick<GenerationInput, 'engine'>]>;
  toBePortablePolicy: MatcherFunction<[input?: Pick<GenerationInput, 'currentState'>]>;
} = {
  toGenerateState(policy, expected, input) {
    const hint = messages.assertion(this, 'toGenerateState', 'expected');
    return withGenerated(this, hint, policy, input, ({ desiredState, warnings }) =>
      compareStates(this, settle(asData(expected), desiredState), desiredState, {
        same: (state) => messages.sameState(hint, state),
        different: (diff) => messages.withWarnings(messages.otherState(hint, diff), warnings),
      }),
    );
  },

  toGenerateStateMatching(policy, partial, input) {
    const hint = messages.assertion(this, 'toGenerateStateMatching', 'partial');
    const expected = asData(partial);
    return withGenerated(this, hint, policy, input, ({ desiredState, warnings }) => {
      const part = counterpart(expected, desiredState);
      return compareStates(this, settlePartial(expected, part), part, {
        same: (state) => messages.holdsPart(hint, state),
        different: (diff) => messages.withWarnings(messages.missingPart(hint, diff), warnings),
      });
    });
  },

  toCapture(policy, name, expected, input) {
    const hint = messages.assertion(this, 'toCapture', `${JSON.stringify(name)}, expected`);
    return withGenerated(this, hint, policy, input, ({ capturedStates, warnings }) => {
      const captured = Object.hasOwn(capturedStates, name) ? capturedStates[name] : undefined;
      if (!captured) {
        const known = Object.keys(capturedStates);
        return inEitherCase(this, () => messages.noSuchCapture(hint, String(name), known));
      }
      return compareStates(this, settle(asData(expected), captured.state), captured.state, {
        same: (state) => messages.sameState(hint, state),
        different: (diff) => messages.withWarnings(messages.otherCapture(hint, name, diff), warnings),
      });
    });
  },

  toFailPolicy(policy, codeOrPattern, input) {
    const shown = typeof codeOrPattern === 'string' ? JSON.stringify(codeOrPattern) : codeOrPattern;
    const hint = messages.assertion(this, 'toFailPolicy', isRegExp(shown) ? String(shown) : shown);
    if (typeof codeOrPattern === 'string') {
      if (!diagnosticCodes.includes(codeOrPattern))
        return inEitherCase(this, () => messages.noSuchCode(hint, codeOrPattern));
      if (neverFails.test(codeOrPattern))
        return inEitherCase(this, () => messages.neverFails(hint, codeOrPattern));
    } else if (codeOrPattern !== undefined && !isRegExp(codeOrPattern)) {
      // it would make some regular expression, and hide that the states stand in its place
      return inEitherCase(this, () => messages.noCodeOrPattern(hint, codeOrPattern));
    }
    const { generated, errors } = attempt(policy, input);
    if (generated)
      return { pass: false, message: () => messages.doesNotFail(hint, toYaml(generated.desiredState)) };
    const pass = errors.some((error) => isMeant(error, codeOrPattern));
    // unless it is asked for, a state that can't be read is not what the policy fails with
    if (!pass || codeOrPattern === undefined) checkStates(input ?? {});
    return { pass, message: () => (pass ? messages.fails : messages.failsOtherwise)(hint, errors) };
  },

  toBeValidPolicy(policy, input = {}) {
    checkInput(input);
    const { engine = 'nmpolicy' } = input;
    const hint = messages.assertion(this, 'toBeValidPolicy');
    const errors = checkPolicy(policy, { engine }).filter(({ severity }) => severity === 'error');
    const pass = errors.length === 0;
    return { pass, message: () => (pass ? messages.isValid(hint) : messages.isInvalid(hint, errors)) };
  },

  toBePortablePolicy(policy, input = {}) {
    checkInput(input);
    checkStates({ currentState: input.currentState });
    const hint = messages.assertion(this, 'toBePortablePolicy');
    const findings = portabilityFindings(policy, input.currentState);
    const pass = findings.length === 0;
    return {
      pass,
      message: () => (pass ? messages.isPortable(hint) : messages.isNotPortable(hint, findings)),
    };
  },
};

/** The codes of warnings, and of what only `checkPolicy` reports. */
const neverFails =
  /^(portable-.*|unused-capture|unreferencable-capture|unknown-section|matched-nothing|more-findings)$/;

/** One of another realm, as Jest has them, is one too. */
const isRegExp = (value: unknown): value is RegExp =>
  Object.prototype.toString.call(value) === '[object RegExp]';

function isMeant(error: Diagnostic, codeOrPattern: DiagnosticCode | RegExp | undefined): boolean {
  if (codeOrPattern === undefined) return true;
  if (typeof codeOrPattern === 'string') return error.code === codeOrPattern;
  // a copy: a global expression remembers where it stopped
  return new RegExp(codeOrPattern).test(formatDiagnostics([error]));
}

function portabilityFindings(policy: unknown, currentState: unknown): readonly Diagnostic[] {
  const isFinding = ({ code, severity }: Diagnostic): boolean =>
    severity === 'error' || code.startsWith('portable-');
  const checked = checkPolicy(policy, { portable: true }).filter(isFinding);
  if (checked.length > 0 || currentState === undefined) return checked;
  const { generated, errors } = attempt(policy, { currentState }, { portable: true });
  return generated ? generated.warnings.filter(isFinding) : errors;
}
