import type { Diagnostic, DocumentRole, FilePlace, RelatedPlace, Where } from '../diagnostics/diagnostic.ts';
import { isNmpolicyError } from '../diagnostics/error.ts';
import { exitStatus } from './exit-status.ts';

/** The files that the documents of a call were read from. */
export type FileNames = Partial<Record<DocumentRole, string>>;

/** How a file is called in messages. */
export const shownName = (file: string): string => (file === '-' ? '<standard input>' : file);

/**
 * Diagnostics that say which file they are in, whichever document it is. What is wrong with a text as a whole,
 * such as how deep it is nested, is nowhere in it: it is told where the text begins.
 */
export function withFileNames(diagnostics: readonly Diagnostic[], names: FileNames): Diagnostic[] {
  const named = <Place extends Pick<RelatedPlace, 'where' | 'file'>>(place: Place): Place => {
    const name = fileOf(place.where, names);
    return place.file && name !== undefined ? { ...place, file: { ...place.file, name } } : place;
  };
  return diagnostics.map((diagnostic) => {
    const related = diagnostic.related?.map(named);
    const name = isWhole(diagnostic) ? fileOf(diagnostic.where, names) : undefined;
    return {
      ...named(diagnostic),
      ...(name !== undefined && { file: beginningOf(name) }),
      ...(related && { related }),
    };
  });
}

/** Whether a finding is about a document and no part of it. */
const isWhole = ({ file, where }: Diagnostic): boolean => !file && where?.path.length === 0;

const beginningOf = (name: string): FilePlace => ({
  name,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  lines: [],
});

function fileOf(where: Where | undefined, names: FileNames): string | undefined {
  const file = where && names[where.document];
  return file === undefined ? undefined : shownName(file);
}

/**
 * 2 when a text could not be read as what it should be, else 1. Text that is no YAML is unreadable
 * whichever document it is; another shape, or too much of it, is a mistake of the policy's author in
 * a policy and of nobody's policy in a state.
 */
export function statusOf(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return exitStatus.done;
  return errors.some(isUnreadable) ? exitStatus.unusable : exitStatus.failed;
}

const unreadable: ReadonlySet<Diagnostic['code']> = new Set([
  'duplicate-key',
  'size-limit',
  'nesting-limit',
  'alias-limit',
  'state-shape',
  'cache-shape',
]);

const isUnreadable = ({ code, where }: Diagnostic): boolean =>
  code === 'invalid-yaml' || (unreadable.has(code) && where !== undefined && where.document !== 'policy');

/** The diagnostics of what the library threw; everything else is thrown on. */
export function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (isNmpolicyError(error)) return error.diagnostics;
  throw error;
}
