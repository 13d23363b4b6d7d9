import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { GenerationInput } from './matcher.ts';

/**
 * What `expect(policy)` offers; the policy is data or YAML/JSON text. `.not` negates each. An argument that
 * can't be meant, such as a number for a state or a state for the input, throws `TypeError` either way, and a state
 * that can't be read `NmpolicyError`.
 */
export interface PolicyMatchers<Result = void> {
  /**
   * The policy generates exactly this desired state, key order aside. `expected` is data or YAML/JSON
   * text, and may hold asymmetric matchers such as `expect.any(String)`.
   * A policy that fails is an error, also with `.not`.
   */
  toGenerateState(expected: unknown, input?: GenerationInput): Result;
  /**
   * The policy generates a desired state that holds at least this: of a map the keys given here, of
   * a list an element of its own for each given here, in any order. A key given here has to be there, also
   * for `expect.not.stringContaining('x')`; one whose value is `undefined` counts as not given.
   */
  toGenerateStateMatching(partial: unknown, input?: GenerationInput): Result;
  /** The capture of that name holds exactly this state. */
  toCapture(name: string, expected: unknown, input?: GenerationInput): Result;
  /**
   * Generating fails: with an error of this code, or one whose rendered text matches, or at all. The code of a
   * warning is a mistake, also with `.not`; a state that can't be read is one unless it is what was asked for.
   */
  toFailPolicy(codeOrPattern?: DiagnosticCode | RegExp, input?: GenerationInput): Result;
  /** `checkPolicy` finds no error; warnings are no errors. */
  toBeValidPolicy(input?: Pick<GenerationInput, 'engine'>): Result;
  /**
   * The policy is valid, and nothing in it is known to make the engines answer differently; with a
   * state, they give the same answer for it, too.
   */
  toBePortablePolicy(input?: Pick<GenerationInput, 'currentState'>): Result;
}

declare global {
  // The one interface that @types/jest declares and that Vitest's assertions extend as well.
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: must be declared as the others are
    interface Matchers<R, T = {}> extends PolicyMatchers<R> {}
  }
}

// For `import { expect } from '@jest/globals'`. Nobody else has this module installed, hence the
// comment, which has to stay in the declarations.
// biome-ignore lint/suspicious/noTsIgnore: there is an error only where the module is missing
/** @ts-ignore */
declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends PolicyMatchers<R> {}
}
