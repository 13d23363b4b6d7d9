import { load as loadWithVersion4 } from 'js-yaml-4';
import { generateState, parseExpression, parseYaml, printExpression, toYaml } from '../../../src/index.ts';
import type { GenerationCase } from '../../generators/cases.ts';
import { libraryAnswer, referenceAnswer } from '../../properties/answers.ts';
import { attempt, must, mustBeSame } from '../attempt.ts';
import type { FuzzInput } from '../input.ts';

/** Every string in a document, keys included. */
function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield key;
    yield* stringsOf(child);
  }
}

const isManifest = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('kind' in value || 'apiVersion' in value);

export const textChecks: Record<string, (input: FuzzInput) => void> = {
  'what is written is read back': ({ policy, state, engine }) => {
    const generated = attempt(() => generateState(policy, state, undefined, { engine }));
    const read = attempt(() => parseYaml(policy));
    for (const value of [generated.ok && generated.value.desiredState, read.ok && read.value]) {
      const written = attempt(() => toYaml(value));
      must(written.ok, 'what was read can not be written', value, written);
      const again = attempt(() => parseYaml(written.value));
      must(again.ok, 'what was written can not be read', written.value, again);
      mustBeSame(again.value, value, 'something else is read back');
      loadWithVersion4(written.value);
    }
  },

  'the reference interpreter gives the same answer': ({ policy, state, cache, engine }) => {
    const data = attempt(() => [policy, state, cache ?? '{}'].map((text) => parseYaml(text)));
    // a string would be read as a text, and manifests are no business of the interpreters
    if (!data.ok || data.value.some((value) => typeof value === 'string' || isManifest(value))) return;
    const [policyData, currentState, cacheData] = data.value;
    const input = { policy: policyData, currentState, cache: cacheData } as GenerationCase;
    mustBeSame(
      libraryAnswer(input, engine),
      referenceAnswer(input, engine),
      'the reference interpreter disagrees',
    );
  },

  'an expression printed is the same expression': ({ policy, engine }) => {
    const read = attempt(() => parseYaml(policy));
    if (!read.ok) return;
    for (const text of new Set(stringsOf(read.value))) {
      const parsed = attempt(() => parseExpression(text, { engine }));
      const padded = attempt(() => parseExpression(` ${text} `, { engine }));
      must(padded.ok === parsed.ok, 'white space around an expression counts', text);
      // `printExpression` names what it loses of a capture behind a pipe
      if (!parsed.ok || (engine === 'nmstate' && /\|\W*capture\b/.test(text))) continue;
      const printed = printExpression(parsed.value);
      const again = attempt(() => parseExpression(printed, { engine }));
      must(again.ok, 'a printed expression does not parse', text, printed);
      mustBeSame(printExpression(again.value), printed, 'printing twice changes something');
    }
  },
};
