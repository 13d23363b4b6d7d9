import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isNmpolicyError } from '../diagnostics/error.ts';
import { readCapturedStates } from '../documents/read-captured-states.ts';
import { readState } from '../documents/read-state.ts';
import { generateState } from '../generate-state.ts';
import { type GenerateOptions, readSettings } from '../options.ts';
import type { GeneratedState } from '../types.ts';
import { isDataMap } from '../values.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { toYaml } from '../yaml/write-text.ts';
import { isAsymmetric, statesAreEqual } from './expected-state.ts';
import { type GenerationInput, inEitherCase, type MatcherContext, type MatcherResult } from './matcher.ts';
import * as messages from './messages.ts';
import { stateDiff } from './state-diff.ts';

/** A generated state, or why there is none. */
export type Attempt =
  | { readonly generated: GeneratedState; readonly errors?: undefined }
  | { readonly generated?: undefined; readonly errors: readonly Diagnostic[] };

/** Generates; only what is wrong with a document is an answer, everything else is thrown. */
export function attempt(
  policy: unknown,
  input: GenerationInput = {},
  options: Pick<GenerateOptions, 'portable'> = {},
): Attempt {
  checkInput(input);
  const { currentState, cachedCaptures, engine = 'nmpolicy' } = input;
  try {
    return { generated: generateState(policy, currentState, cachedCaptures, { ...options, engine }) };
  } catch (error) {
    if (isNmpolicyError(error)) return { errors: error.diagnostics };
    throw error;
  }
}

/** A policy that fails does not generate "another state": it fails the test with `.not`, too. */
export function withGenerated(
  context: MatcherContext,
  hint: string,
  policy: unknown,
  input: GenerationInput | undefined,
  judge: (generated: GeneratedState) => MatcherResult,
): MatcherResult {
  const { generated, errors } = attempt(policy, input);
  return generated ? judge(generated) : inEitherCase(context, () => messages.generatesNothing(hint, errors));
}

/** Passes when the settled state is the actual one. */
export function compareStates(
  { utils }: MatcherContext,
  settled: unknown,
  actual: unknown,
  say: { readonly same: (state: string) => string; readonly different: (diff: string) => string },
): MatcherResult {
  const pass = statesAreEqual(settled, actual);
  return {
    pass,
    message: () => (pass ? say.same(toYaml(actual)) : say.different(stateDiff(settled, actual, utils?.diff))),
  };
}

/** A state given as text is read. Throws for what is no state, so that `.not` does not pass with it. */
export function asData(state: unknown): unknown {
  const data = typeof state === 'string' ? (parseYaml(state, { fileName: 'expected state' }) ?? {}) : state;
  if (!isAsymmetric(data) && !isDataMap(data)) throw new TypeError(messages.noState(data));
  return data;
}

/** Throws for what can't be meant as an input, such as a state: it would be passed over in silence. */
export function checkInput(input: unknown): void {
  const keys = isDataMap(input) ? Object.keys(input) : [];
  const isInput = isDataMap(input) && (keys.length === 0 || keys.some((key) => inputKeys.includes(key)));
  if (!isInput) throw new TypeError(messages.noInput(input));
}

/** Throws for a state that can't be read: a mistake of the test, which says nothing about the policy. */
export function checkStates({ currentState, cachedCaptures }: GenerationInput): void {
  const settings = readSettings({});
  readState(currentState, settings, 'current state');
  readCapturedStates(cachedCaptures, settings, 'captured states');
}

const inputKeys = ['currentState', 'cachedCaptures', 'engine'];
