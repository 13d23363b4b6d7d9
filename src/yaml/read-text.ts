import { constructFromEvents, YAMLException } from 'js-yaml';
import type { DocumentRole } from '../diagnostics/diagnostic.ts';
import { NmpolicyError } from '../diagnostics/error.ts';
import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import type { Limits } from '../limits.ts';
import { checkAliases } from './aliases.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { eventsOf } from './events.ts';
import { beginsAsJson, hasDistinctKeys, parseJson } from './json.ts';
import { filePlace, type SourceText } from './lines.ts';
import { inspect, tooDeep } from './nesting.ts';
import { readingSchema } from './schema.ts';
import { explainTrouble } from './trouble/explain.ts';

export interface ReadOptions {
  readonly limits: Limits;
  readonly role: DocumentRole;
  /** Let the last of equal keys win, as JSON does, instead of failing: for callers that report them all. */
  readonly allowDuplicateKeys?: boolean;
}

/** What a text holds. */
export interface TextContents {
  /** None when the text is empty. */
  readonly documents: readonly unknown[];
  /** Whether a map has a key twice; told when that is allowed. */
  readonly hasDuplicateKeys: boolean;
}

/**
 * The documents of a YAML or JSON text.
 * Throws {@link NmpolicyError} with `invalid-yaml`, `duplicate-key`, `size-limit`, `nesting-limit` or `alias-limit`.
 */
export function readText(source: SourceText, options: ReadOptions): TextContents {
  const { text } = source;
  const { limits, allowDuplicateKeys = false } = options;
  if (text.length > limits.documentSize) {
    throw failure(source, options, [messages.tooLarge(text.length, limits.documentSize)]);
  }
  const json = readJson(text, limits);
  if (json?.isTooDeep) throw failure(source, options, [messages.tooDeep(limits.nestingDepth)]);
  if (json) {
    const { value } = json;
    return { documents: [value], hasDuplicateKeys: allowDuplicateKeys && !hasDistinctKeys(text, value) };
  }
  try {
    const contents = readYaml(text, options);
    const { documents } = contents;
    const problem = text.includes('*')
      ? checkAliases(documents, text, limits)
      : checkDepth(documents, limits);
    if (problem) throw failure(source, options, [problem]);
    return contents;
  } catch (error) {
    if (error instanceof YAMLException) throw describeYamlError(error, source, options);
    throw error;
  }
}

function readYaml(text: string, { limits, allowDuplicateKeys = false }: ReadOptions): TextContents {
  const events = eventsOf(text, limits.nestingDepth + parserLevels);
  const construct = (json: boolean) =>
    constructFromEvents(events, { source: text, schema: readingSchema, json });
  try {
    return { documents: construct(false), hasDuplicateKeys: false };
  } catch (error) {
    if (!allowDuplicateKeys || !isAboutDuplicates(error)) throw error;
    return { documents: construct(true), hasDuplicateKeys: true };
  }
}

const isAboutDuplicates = (error: unknown): boolean =>
  error instanceof YAMLException && /duplicated mapping key/.test(error.reason);

/** The parser counts a scalar as a level, and a block list as two. */
const parserLevels = 2;

/** The list of the documents is a level more. */
function checkDepth(documents: readonly unknown[], { nestingDepth }: Limits): Finding | undefined {
  return inspect(documents, nestingDepth + 1) >= tooDeep ? messages.tooDeep(nestingDepth) : undefined;
}

/** JSON is read by the engine's own parser, which is some twenty times faster; YAML in JSON's brackets is not JSON. */
function readJson(text: string, { nestingDepth }: Limits): ReturnType<typeof parseJson> | undefined {
  if (!beginsAsJson(text)) return undefined;
  try {
    return parseJson(text, nestingDepth);
  } catch {
    return undefined;
  }
}

function describeYamlError(error: YAMLException, source: SourceText, options: ReadOptions): NmpolicyError {
  const { reason } = error;
  const position = Math.min(error.mark!.position, source.text.length);
  if (/maxDepth/i.test(reason)) {
    const span = { start: position, end: Math.min(position + 1, source.text.length) };
    return failure(source, options, [{ ...messages.tooDeep(options.limits.nestingDepth), span }]);
  }
  if (isAboutDuplicates(error)) return duplicates(source, options);
  return failure(source, options, explainTrouble(source.text, position, reason));
}

/** All of them: the parser names the first one only. */
function duplicates(source: SourceText, options: ReadOptions): NmpolicyError {
  const found = duplicateKeys(source).map(({ key, range }) => ({
    ...messages.duplicateKey(key),
    span: range,
  }));
  return failure(source, options, found);
}

/** An error with findings whose spans are the text's. */
function failure(source: SourceText, { role }: ReadOptions, findings: readonly Finding[]): NmpolicyError {
  const where = { document: role, path: [] };
  return new NmpolicyError(
    findings.map(({ span, ...finding }) => ({
      ...finding,
      where,
      ...(span && { file: filePlace(source, span) }),
    })),
  );
}
