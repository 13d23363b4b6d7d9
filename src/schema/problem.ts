import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Property, Structure, Type } from './type.ts';

/** What a value of a state has against NMState's types. The wording is in `messages.ts`. */
export type Problem = ProblemFacts & {
  /** From the state's root to the value. */
  readonly path: readonly (string | number)[];
  /** Errors are what nmstate's readers refuse, warnings what they let pass although it is likely a mistake. */
  readonly severity: Severity;
};

export type ProblemFacts =
  | {
      readonly kind: 'unknown-property';
      /** The structures around the property from the root on; it is unknown in the last one. */
      readonly around: readonly Structure[];
    }
  | { readonly kind: 'second-spelling'; readonly property: string; readonly first: string }
  | { readonly kind: 'missing-property'; readonly property: Property; readonly choices: readonly string[] }
  | { readonly kind: 'invalid-value'; readonly found: unknown; readonly expected: Type }
  | { readonly kind: 'number-for-name'; readonly found: number | bigint }
  | { readonly kind: 'unlikely-type'; readonly found: string; readonly known: readonly string[] };

/** What the caller takes a string for: a template reference as a whole, one embedded in text, or neither. */
export type WildcardTest = (text: string) => 'whole' | 'embedded' | undefined;

/** A reading in progress. */
export interface Reading {
  /** To the value being read; changes as the reading goes on. */
  readonly path: (string | number)[];
  /** The structures that the path leads through, each but the first by one key of it. */
  readonly around: Structure[];
  readonly problems: Problem[];
  readonly isWildcard: WildcardTest | undefined;
  /** Whether what nmstate lets pass is reported, too. */
  readonly likelyMistakes: boolean;
}

export interface ReadOptions {
  /** Which strings are template references; none when missing. */
  readonly isWildcard?: WildcardTest;
  /** Report as warnings what nmstate's readers let pass although it is likely a mistake. */
  readonly likelyMistakes?: boolean;
}

export const startReading = (options: ReadOptions): Reading => ({
  path: [],
  around: [],
  problems: [],
  isWildcard: options.isWildcard,
  likelyMistakes: options.likelyMistakes ?? false,
});

/** Adds a problem with the value that is being read, behind those that were found or at a place among them. */
export function report(
  { path, problems, likelyMistakes }: Reading,
  facts: ProblemFacts,
  severity: Severity = 'error',
  place: number = problems.length,
): void {
  if (severity === 'error' || likelyMistakes)
    problems.splice(place, 0, { ...facts, path: [...path], severity });
}
