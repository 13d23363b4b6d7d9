import {
  checkPolicy,
  compareEngines,
  compilePolicy,
  type EngineOutcome,
  explainPolicy,
  formatExplanation,
  type GeneratedState,
  generateState,
  parseYaml,
} from '../../../src/index.ts';
import { previewPolicy } from '../../../src/kubernetes/index.ts';
import { validateState } from '../../../src/schema/index.ts';
import { deepFreeze } from '../../generators/freeze.ts';
import { type Attempt, attempt, codesOf, mayHoldSeveral, must, mustBeSame } from '../attempt.ts';
import type { FuzzInput } from '../input.ts';

const now = new Date('2026-01-02T03:04:05Z');

const evaluate = ({ policy, state, cache, engine }: FuzzInput): Attempt<GeneratedState> =>
  attempt(() => generateState(policy, state, cache, { engine, now }));

/** Everything of an answer that has nothing to do with how the documents were handed in. */
function gist(answer: Attempt<GeneratedState>): unknown {
  if (!answer.ok) return { fails: codesOf(answer.diagnostics) };
  const { desiredState, capturedStates, warnings } = answer.value;
  return { desiredState, capturedStates, warnings: codesOf(warnings) };
}

const gistOf = (outcome: EngineOutcome): unknown =>
  gist(outcome.ok ? { ok: true, value: outcome.result } : outcome);

export const evaluationChecks: Record<string, (input: FuzzInput) => void> = {
  'the same again': (input) => {
    mustBeSame(evaluate(input), evaluate(input), 'two calls answer differently');
  },

  'documents as data answer as their texts do': (input) => {
    const { policy, state, cache, engine } = input;
    const data = attempt(() =>
      [policy, state, cache].map((text) => (text === undefined ? text : deepFreeze(parseYaml(text)))),
    );
    if (!data.ok) return;
    // a string is a text, and of equal keys in JSON the last one is read; a policy's are searched for
    const expected = evaluate(input);
    if (data.value.some((value) => typeof value === 'string')) return;
    if (!expected.ok && codesOf(expected.diagnostics).includes('duplicate-key')) return;
    const [policyData, stateData, cacheData] = data.value;
    const answer = attempt(() => generateState(policyData, stateData, cacheData, { engine, now }));
    mustBeSame(gist(answer), gist(expected), 'data answer differently from text');
    const json = attempt(() => toJson(policyData));
    if (!json.ok || json.value === undefined) return;
    mustBeSame(
      gist(evaluate({ ...input, policy: json.value })),
      gist(answer),
      'JSON text answers differently',
    );
  },

  'a comment above shifts lines, nothing else': (input) => {
    // the parser takes indentation on the first line for none
    if (/^[\ufeff\s]/.test(input.policy)) return;
    const answer = evaluate(input);
    const below = evaluate({ ...input, policy: `# a comment\n${input.policy}` });
    mustBeSame(gist(below), gist(answer), 'a comment changes the answer');
    const all = (outcome: typeof answer) => (outcome.ok ? outcome.value.warnings : outcome.diagnostics);
    const shifted = all(answer).map(({ file, where }) => [
      where?.document,
      (file?.line ?? 0) + 1,
      file?.column,
    ]);
    const inPolicy = (row: readonly unknown[]): boolean => row[0] === 'policy';
    const found = all(below).map(({ file, where }) => [where?.document, file?.line ?? 1, file?.column]);
    mustBeSame(found.filter(inPolicy), shifted.filter(inPolicy), 'a comment moves findings oddly');
  },

  'line breaks of another kind change nothing': (input) => {
    if (input.policy.includes('\r')) return;
    const answer = evaluate({ ...input, policy: input.policy.replaceAll('\n', '\r\n') });
    mustBeSame(gist(answer), gist(evaluate(input)), 'CR LF changes the answer');
  },

  'a policy compiled once answers alike': (input) => {
    const { policy, state, cache, engine } = input;
    const compiled = attempt(() => compilePolicy(policy, { engine }));
    const expected = evaluate(input);
    if (!compiled.ok) {
      must(!expected.ok || cache !== undefined, 'a policy that does not compile generates', compiled);
      return;
    }
    const answer = attempt(() => compiled.value.generateState(state, cache, { now }));
    mustBeSame(answer, expected, 'a compiled policy answers differently');
  },

  'captured states stand for the current state': (input) => {
    const first = evaluate(input);
    if (!first.ok) return;
    const { desiredState, capturedStates } = first.value;
    const { engine, policy, otherState } = input;
    // nmstate reads the state whether it is needed or not
    if (!attempt(() => parseYaml(otherState)).ok) return;
    if (engine === 'nmstate' && validateState(otherState).length > 0) return;
    const again = attempt(() => generateState(policy, otherState, capturedStates, { engine }));
    if (!again.ok && again.diagnostics.every(({ where }) => where?.document === 'currentState')) return;
    must(again.ok, 'captured states of a run are refused', again);
    mustBeSame(again.value.desiredState, desiredState, 'another desired state from the cache');
    mustBeSame(again.value.capturedStates, capturedStates, 'other captured states from the cache');
  },

  'the comparison tells what the engines answer': (input) => {
    const { policy, state, cache } = input;
    const options = { now, ...(cache !== undefined && { cachedCaptures: cache }) };
    const compared = attempt(() => compareEngines(policy, state, options));
    if (!compared.ok) return;
    const { nmpolicy, nmstate, differences } = compared.value;
    mustBeSame(gistOf(nmpolicy), gist(evaluate({ ...input, engine: 'nmpolicy' })), 'nmpolicy compared');
    mustBeSame(gistOf(nmstate), gist(evaluate({ ...input, engine: 'nmstate' })), 'nmstate compared');
    must(nmpolicy.ok === nmstate.ok || differences.length > 0, 'one engine fails and nothing differs');
    const portable = attempt(() => generateState(policy, state, cache, { now, portable: true }));
    must(portable.ok === nmpolicy.ok, '`portable` makes a difference');
  },

  'the explanation goes with the answer': (input) => {
    const { policy, state, cache, engine } = input;
    const options = { engine, now, ...(cache !== undefined && { cachedCaptures: cache }) };
    const explained = attempt(() => explainPolicy(policy, state, options));
    const answer = evaluate(input);
    if (!explained.ok) {
      must(!answer.ok, 'what can not be explained generates', explained);
      return;
    }
    const errors = explained.value.diagnostics.filter(({ severity }) => severity === 'error');
    must((errors.length === 0) === answer.ok, 'the explanation knows other errors', errors, answer);
    // an explanation evaluates what it can beside what is wrong
    const known = codesOf(errors);
    for (const code of answer.ok ? [] : codesOf(answer.diagnostics))
      must(known.includes(code), `${code} is not explained`, errors);
    formatExplanation(explained.value);
    formatExplanation(explained.value, { color: true });
  },

  'the check finds what compiling finds': ({ policy, engine }) => {
    // only a check takes lists and several documents
    if (mayHoldSeveral(policy) || /\bList\b/.test(policy)) return;
    const compiled = attempt(() => compilePolicy(policy, { engine }));
    const found = checkPolicy(policy, { engine });
    const errors = codesOf(found.filter(({ severity }) => severity === 'error'));
    if (compiled.ok) return;
    for (const code of codesOf(compiled.diagnostics))
      must(errors.includes(code), `a check does not find ${code}`, found, compiled.diagnostics);
    const portable = codesOf(checkPolicy(policy, { engine, portable: true }));
    for (const code of codesOf(found))
      must(portable.includes(code), `with \`portable\` ${code} is not found`);
  },

  'a preview of one node is its desired state': (input) => {
    const { policy, state, engine } = input;
    const currentState = attempt(() => parseYaml(state));
    if (!currentState.ok || currentState.value === null) return;
    const node = {
      apiVersion: 'nmstate.io/v1beta1',
      kind: 'NodeNetworkState',
      metadata: { name: 'n' },
      status: { currentState: currentState.value },
    };
    const previewed = attempt(() => [...previewPolicy(policy, [node], { engine, now })]);
    if (previewed.ok && previewed.value.length === 0) return; // not selected
    const alone = attempt(() => generateState(policy, node, undefined, { engine, now }));
    // which nodes are meant is nothing to a single one
    if (!previewed.ok && previewed.diagnostics.every(({ where }) => where?.path[0] === 'nodeSelector'))
      return;
    const outcome = previewed.ok ? previewed.value[0]! : { error: previewed };
    must(alone.ok === (outcome.error === undefined), 'a preview fails, or does not', outcome, alone);
    if (!alone.ok || outcome.error) return;
    mustBeSame(outcome.desiredState, alone.value.desiredState, 'a preview gives something else');
  },
};

/** Data as JSON text, where JSON has all of it. */
function toJson(data: unknown): string | undefined {
  let isLossy = false;
  const text = JSON.stringify(data, (_, value) => {
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) isLossy = true;
    if (typeof value !== 'bigint') return value;
    isLossy = true;
    return null;
  });
  return isLossy ? undefined : text;
}
