import { Failure, type Finding } from '../diagnostics/finding.ts';

/** The value that is read, or why the engine can't read it. Errors of the data itself are thrown on. */
export function attempt(
  read: () => unknown,
): { readonly value: unknown } | { readonly findings: readonly Finding[] } {
  try {
    return { value: read() };
  } catch (failure) {
    if (failure instanceof Failure) return { findings: failure.findings };
    throw failure;
  }
}
