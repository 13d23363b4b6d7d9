import type { EngineName } from '../engines/engine.ts';
import type { Diff } from './state-diff.ts';

/** What a test runner gives a matcher as `this`; every part may be missing. */
export interface MatcherContext {
  readonly isNot?: boolean | undefined;
  readonly utils?: { readonly diff?: Diff | undefined } | undefined;
}

/** What a matcher answers. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** A matcher as `expect.extend` takes it. */
export type MatcherFunction<Parameters extends readonly unknown[]> = (
  this: MatcherContext,
  received: unknown,
  ...parameters: Parameters
) => MatcherResult;

/** What a policy is generated with in a test. Documents are data or YAML/JSON text. */
export interface GenerationInput {
  /** Default: an empty state. */
  readonly currentState?: unknown;
  /** Captured states of before. */
  readonly cachedCaptures?: unknown;
  /** Default: `"nmpolicy"`. */
  readonly engine?: EngineName;
}

/** `pass`, unless what was asked about does not even exist: that fails the test with `.not`, too. */
export const inEitherCase = (context: MatcherContext, message: () => string): MatcherResult => ({
  pass: context.isNot === true,
  message,
});
