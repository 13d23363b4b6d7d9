import type { Diagnostic, Where } from '../diagnostics/diagnostic.ts';
import { problemWording } from './messages.ts';
import type { Problem } from './problem.ts';

/** Where the state that was read stands. */
export interface StatePlace extends Pick<Where, 'document'> {
  /** From the document's root to the state; the root itself when missing. */
  readonly path?: readonly (string | number)[];
}

/**
 * Problems as diagnostics, in the same order: codes `unknown-property`, `invalid-value`, `missing-property`,
 * `duplicate-key` and `number-for-name`. `sourceText` gives the text a number was written as, where it is known.
 */
export const stateDiagnostics = (
  problems: readonly Problem[],
  place: StatePlace,
  sourceText?: (path: readonly (string | number)[]) => string | undefined,
): Diagnostic[] =>
  problems.map((problem) => {
    const path = [...(place.path ?? []), ...problem.path];
    const isAboutKey = problem.kind === 'unknown-property' || problem.kind === 'second-spelling';
    return {
      ...problemWording(
        problem,
        place.document,
        problem.kind === 'number-for-name' ? sourceText?.(path) : undefined,
      ),
      where: { document: place.document, path, ...(isAboutKey && { part: 'key' as const }) },
    };
  });
