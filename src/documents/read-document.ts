import type { DocumentRole } from '../diagnostics/diagnostic.ts';
import { NmpolicyError } from '../diagnostics/error.ts';
import type { Wording } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import { isMap } from '../values.ts';
import { duplicateKeys } from '../yaml/duplicate-keys.ts';
import { firstLine } from '../yaml/lines.ts';
import { locateInText } from '../yaml/positions.ts';
import { readText } from '../yaml/read-text.ts';
import { type Document, locate, type ReadSettings } from './document.ts';

/** The kind of manifest that may stand around a document, and where in it the document is. */
interface Manifest {
  readonly kind: string;
  readonly base: readonly string[];
}

export const manifests: Readonly<Record<DocumentRole, Manifest>> = {
  policy: { kind: 'NodeNetworkConfigurationPolicy', base: ['spec'] },
  currentState: { kind: 'NodeNetworkState', base: ['status', 'currentState'] },
  cachedCaptures: { kind: 'NodeNetworkConfigurationEnactment', base: ['status', 'capturedStates'] },
};

/** What may stand at the top of any manifest. */
const manifestKeys = ['apiVersion', 'kind', 'metadata', 'spec', 'status'];

/**
 * One document from data or text, taken out of its manifest (language page, "Documents").
 * Throws {@link NmpolicyError} with `policy-shape`, `state-shape` or `cache-shape`, and as `readText` does.
 */
export function readDocument(
  input: unknown,
  role: DocumentRole,
  settings: ReadSettings,
  fileName?: string,
): Document {
  const [first, ...others] = readDocuments(input, role, settings, fileName);
  if (!first) return { role, value: null, index: 0, base: [] };
  if (others.length > 0) throw severalDocuments(first, others);
  return unwrap(first);
}

/** The place is where the second document begins: the first may be the one that is meant. */
function severalDocuments({ role }: Document, others: readonly Document[]): NmpolicyError {
  const { source, index } = others[0]!;
  // data is always one document
  const file = firstLine(locateInText(source!, { index, path: [] }));
  const where = { document: role, path: [] };
  return new NmpolicyError([{ ...messages.severalDocuments(role, 1 + others.length), where, file }]);
}

/**
 * The documents of an input that are not empty, as they stand in it; the option `fileName` names a
 * policy's file. Throws as `readText` does.
 */
export function readDocuments(
  input: unknown,
  role: DocumentRole,
  settings: ReadSettings,
  fileName: string | undefined = role === 'policy' ? settings.fileName : undefined,
): Document[] {
  if (typeof input !== 'string') return [{ role, value: input, index: 0, base: [] }];
  const source = {
    text: input,
    ...(fileName !== undefined && { fileName }),
  };
  const { documents, hasDuplicateKeys } = readText(source, {
    limits: settings.limits,
    role,
    allowDuplicateKeys: role === 'policy',
  });
  const all = documents.map(
    (value, index): Document => ({
      role,
      value,
      source,
      index,
      base: [],
      ...(hasDuplicateKeys && { duplicateKeys: duplicateKeys(source, index) }),
    }),
  );
  const present = all.filter(({ value }) => value !== null);
  return present.length > 0 ? present : all.slice(0, 1);
}

/** Whether a value is a manifest, or meant as one. */
export const isManifest = (value: unknown): value is { kind?: unknown; apiVersion?: unknown } =>
  isMap(value) && (typeof value.kind === 'string' || typeof value.apiVersion === 'string');

/** The part of a manifest that is the document; a bare document as it is. Throws as {@link readDocument} does. */
export function unwrap(document: Document): Document {
  const contents = manifestContents(document);
  if (contents instanceof NmpolicyError) throw contents;
  return contents;
}

/** As {@link unwrap}, with the error as the answer for callers that go on. */
export function manifestContents(document: Document): Document | NmpolicyError {
  const { value, role } = document;
  if (!isManifest(value)) return document;
  const { kind, base } = manifests[role];
  if (value.kind === undefined || value.apiVersion === undefined) {
    const missing = value.kind === undefined ? 'kind' : 'apiVersion';
    const present = missing === 'kind' ? 'apiVersion' : 'kind';
    return shapeError(document, messages.incompleteManifest(role, present, missing, kind), [present], 'key');
  }
  if (typeof value.kind !== 'string')
    return shapeError(document, messages.expectedText(role, 'the kind of the manifest', value.kind), [
      'kind',
    ]);
  if (value.kind !== kind) return shapeError(document, messages.wrongKind(role, kind, value.kind), ['kind']);
  let inner: unknown = value;
  for (const [depth, step] of base.entries()) {
    if (inner === null || inner === undefined) break;
    if (!isMap(inner))
      return shapeError(document, messages.expectedMap(role, undefined, inner), base.slice(0, depth));
    inner = Object.hasOwn(inner, step) ? inner[step] : undefined;
  }
  const diagnostics = role === 'policy' ? unknownManifestKeys(document) : [];
  return {
    ...document,
    value: inner,
    base: [...document.base, ...base],
    ...(diagnostics.length > 0 && { diagnostics }),
  };
}

/** A policy's own keys beside `spec` instead of in it would silently count for nothing. */
const unknownManifestKeys = (document: Document) =>
  locate(
    Object.keys(document.value as object)
      .filter((key) => !manifestKeys.includes(key))
      .map((key) => ({
        ...messages.unknownManifestKey(key, manifestKeys),
        where: { document: document.role, path: [key], part: 'key' as const },
      })),
    [document],
  );

/** An error about the shape of a document; `path` starts at the document's root. */
export function shapeError(
  document: Document,
  wording: Wording,
  path: readonly (string | number)[],
  part?: 'key',
): NmpolicyError {
  const where = { document: document.role, path, ...(part && { part }) };
  return new NmpolicyError(locate([{ ...wording, where }], [document]));
}
