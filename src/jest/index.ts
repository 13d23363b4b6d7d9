import { matchers } from './matchers.ts';

export type { PolicyMatchers } from './augmentations.ts';
export { type FixtureOptions, testPolicyFixtures } from './fixtures.ts';
export type { GenerationInput, MatcherContext, MatcherFunction, MatcherResult } from './matcher.ts';
export type { Diff } from './state-diff.ts';
export { matchers };

/** The `expect` of Jest, or of Vitest with `globals: true`; elsewhere there is none. */
const { expect } = globalThis as { expect?: { extend?: (more: typeof matchers) => void } };
if (typeof expect?.extend === 'function') expect.extend(matchers);
