import { type Diagnostic, isNmpolicyError } from '../../src/index.ts';
import { fingerprint, type Json } from '../reference/json.ts';

export type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What a call answers. Anything thrown that is not an `NmpolicyError` is thrown on: it is a find. */
export function attempt<Value>(call: () => Value): Attempt<Value> {
  try {
    return { ok: true, value: call() };
  } catch (error) {
    if (isNmpolicyError(error)) return { ok: false, diagnostics: error.diagnostics };
    throw error;
  }
}

/** Throws unless something that must hold does. */
export function must(holds: boolean, what: string, ...details: readonly unknown[]): asserts holds {
  if (!holds) throw new Error([what, ...details.map(shown)].join('\n  '));
}

/** Throws unless two values are the same data; the order of keys does not count. */
export function mustBeSame(actual: unknown, expected: unknown, what: string): void {
  must(print(actual) === print(expected), what, actual, expected);
}

const print = (value: unknown): string => fingerprint((value ?? null) as Json);

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, child) => (typeof child === 'bigint' ? `${child}n` : child))?.slice(0, 1500) ??
  'undefined';

/** The codes of findings, each once. */
export const codesOf = (diagnostics: readonly Diagnostic[]): string[] =>
  [...new Set(diagnostics.map(({ code }) => code))].sort();

/** Whether a text may hold several documents: a line of it is a mark of YAML, maybe behind a byte order mark. */
export const mayHoldSeveral = (text: string): boolean => /^\uFEFF?(?:-{3}|\.{3})/m.test(text);
