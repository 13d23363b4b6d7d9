import { generateState } from '../../../src/index.ts';
import { matchers } from '../../../src/jest/matchers.ts';
import { attempt, must } from '../attempt.ts';
import type { FuzzInput } from '../input.ts';

export const matchingChecks: Record<string, (input: FuzzInput) => void> = {
  'matchers agree with the answer': ({ policy, state, engine }) => {
    const input = { currentState: state, engine };
    const isState = attempt(() => generateState({}, state)).ok;
    const calls = [
      () => matchers.toFailPolicy.call({}, policy, undefined, input),
      () => matchers.toBePortablePolicy.call({}, policy, { currentState: state }),
    ];
    for (const call of calls) must(attempt(call).ok === isState, 'a matcher throws for other than its state');
    if (!isState) return;
    const generated = attempt(() => generateState(policy, state, undefined, { engine }));
    const failing = matchers.toFailPolicy.call({}, policy, undefined, input);
    must(failing.pass === !generated.ok, '`toFailPolicy` disagrees', generated, failing.message());
    for (const make of [matchers.toBeValidPolicy, matchers.toBePortablePolicy]) {
      const { message } = make.call(
        {},
        policy,
        make === matchers.toBeValidPolicy ? { engine } : { currentState: state },
      );
      must(message() !== '', 'a matcher without a message');
    }
    const expected = generated.ok ? generated.value.desiredState : { interfaces: [] };
    for (const make of [matchers.toGenerateState, matchers.toGenerateStateMatching]) {
      const { pass, message } = make.call({}, policy, expected, input);
      must(pass === generated.ok, 'a policy does not generate what it generates', message());
    }
    const { message } = matchers.toGenerateState.call({}, policy, { interfaces: [{ name: 'other' }] }, input);
    must(message() !== '', 'a matcher without a message');
  },
};
