import { constructFromEvents, parseEvents, YAMLException } from 'js-yaml';
import type { DocumentRole } from '../diagnostics/diagnostic.ts';
import { NmpolicyError } from '../diagnostics/error.ts';
import type { Wording } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import type { Limits } from '../limits.ts';
import { parseJson } from './json.ts';
import { filePlace, type SourceText } from './lines.ts';
import { readingSchema } from './schema.ts';

export interface ReadOptions {
  readonly limits: Limits;
  readonly role: DocumentRole;
  /** Let the last of equal keys win, as JSON does, instead of failing: for callers that report them all. */
  readonly allowDuplicateKeys?: boolean;
}

/**
 * The documents of a YAML or JSON text; an empty text has none.
 * Throws {@link NmpolicyError} with `invalid-yaml`, `duplicate-key`, `size-limit`, `nesting-limit` or `alias-limit`.
 */
export function readText(source: SourceText, options: ReadOptions): unknown[] {
  const { text } = source;
  const { limits } = options;
  if (text.length > limits.documentSize) {
    throw failure(source, options, messages.tooLarge(text.length, limits.documentSize));
  }
  const json = readJson(text);
  if (json) return [json.value];
  try {
    const events = parseEvents(text, { maxDepth: limits.nestingDepth });
    const documents = constructFromEvents(events, {
      source: text,
      schema: readingSchema,
      json: options.allowDuplicateKeys ?? false,
    });
    const problem = text.includes('*') ? checkAliases(documents, limits) : undefined;
    if (problem) throw failure(source, options, problem);
    return documents;
  } catch (error) {
    if (error instanceof YAMLException) throw describeYamlError(error, source, options);
    throw error;
  }
}

/** JSON is read by the engine's own parser, which is some twenty times faster; YAML in JSON's brackets is not JSON. */
function readJson(text: string): { value: unknown } | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return { value: parseJson(text) };
  } catch {
    return undefined;
  }
}

function describeYamlError(error: YAMLException, source: SourceText, options: ReadOptions): NmpolicyError {
  const { reason } = error;
  const position = error.mark?.position ?? 0;
  const wording = /maxDepth/i.test(reason)
    ? messages.tooDeep(options.limits.nestingDepth)
    : /duplicated mapping key/.test(reason)
      ? messages.duplicateKey(keyAt(source.text, position))
      : messages.invalidYaml(reason);
  return failure(source, options, wording, position);
}

const keyAt = (text: string, position: number): string =>
  /^(?:"([^"\n]*)"|'([^'\n]*)'|([^\s:]+))/
    .exec(text.slice(position, position + 200))
    ?.slice(1)
    .find((part) => part !== undefined) ?? '';

function failure(
  source: SourceText,
  { role }: ReadOptions,
  wording: Wording,
  offset?: number,
): NmpolicyError {
  const where = { document: role, path: [] };
  const file = offset !== undefined && { file: filePlace(source, { start: offset, end: offset + 1 }) };
  return new NmpolicyError([{ ...wording, where, ...file }]);
}

/** Aliases share values in memory; whoever walks over them meets each as often as it is referred to. */
function checkAliases(documents: readonly unknown[], limits: Limits): Wording | undefined {
  const sizes = new Map<object, number>();
  let cyclic = false;
  const sizeOf = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 1;
    const known = sizes.get(value);
    if (known !== undefined) {
      cyclic ||= Number.isNaN(known);
      return known;
    }
    sizes.set(value, Number.NaN);
    let size = 1;
    for (const item of Object.values(value)) size += sizeOf(item);
    sizes.set(value, size);
    return size;
  };
  const total = documents.reduce((sum: number, document) => sum + sizeOf(document), 0);
  if (cyclic) return messages.cyclicValue();
  return total > limits.aliasExpansion ? messages.tooManyAliases(limits.aliasExpansion) : undefined;
}
