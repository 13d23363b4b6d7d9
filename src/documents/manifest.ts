import type { DocumentRole } from '../diagnostics/diagnostic.ts';
import { closestName } from '../diagnostics/did-you-mean.ts';
import { NmpolicyError } from '../diagnostics/error.ts';
import type { Wording } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import type { AnyState } from '../types.ts';
import { isMap, keysOf, ownValue } from '../values.ts';
import { type Document, locate } from './document.ts';

/** The kind of manifest that may stand around a document, and where in it the document is. */
interface Manifest {
  readonly kind: string;
  /** What clusters have; others are read, too. */
  readonly apiVersion: string;
  readonly base: readonly string[];
}

export const manifests: Readonly<Record<DocumentRole, Manifest>> = {
  policy: { kind: 'NodeNetworkConfigurationPolicy', apiVersion: 'nmstate.io/v1', base: ['spec'] },
  currentState: {
    kind: 'NodeNetworkState',
    apiVersion: 'nmstate.io/v1beta1',
    base: ['status', 'currentState'],
  },
  cachedCaptures: {
    kind: 'NodeNetworkConfigurationEnactment',
    apiVersion: 'nmstate.io/v1beta1',
    base: ['status', 'capturedStates'],
  },
};

/** What may stand at the top of any manifest. */
const manifestKeys = ['apiVersion', 'kind', 'metadata', 'spec', 'status'];

const kinds = Object.values(manifests).map(({ kind }) => kind);

/** Whether a kind is likely meant as another one: those of NMState differ little, but each is right. */
export const isMisspelt = (found: string, wanted: string): boolean =>
  !kinds.includes(found) && closestName(found, [wanted]) !== undefined;

/** Whether a value is a manifest, or meant as one. */
export const isManifest = (value: unknown): value is { kind?: unknown; apiVersion?: unknown } =>
  isMap(value) && (typeof value.kind === 'string' || typeof value.apiVersion === 'string');

/** What is in a list of manifests; nothing may be written as null. `undefined` for what is no list. */
export function listItems(value: unknown): readonly unknown[] | undefined {
  if (!isMap(value) || typeof value.kind !== 'string' || !value.kind.endsWith('List')) return undefined;
  const items = ownValue(value, 'items');
  return items === null ? [] : Array.isArray(items) ? items : undefined;
}

/**
 * The part of a manifest that is the document; a bare document as it is.
 * Throws {@link NmpolicyError} with `policy-shape`, `state-shape` or `cache-shape`.
 */
export function unwrap(document: Document): Document {
  const contents = manifestContents(document);
  if (contents instanceof NmpolicyError) throw contents;
  return contents;
}

/** As {@link unwrap}, with the error as the answer for callers that go on. */
export function manifestContents(document: Document): Document | NmpolicyError {
  const { value, role } = document;
  if (!isManifest(value)) return document;
  const { kind, apiVersion, base } = manifests[role];
  if (value.kind === undefined || value.apiVersion === undefined) {
    const missing = value.kind === undefined ? 'kind' : 'apiVersion';
    const present = missing === 'kind' ? 'apiVersion' : 'kind';
    const line = `${missing}: ${missing === 'kind' ? kind : apiVersion}`;
    return shapeError(document, messages.incompleteManifest(role, present, missing, line), [present], 'key');
  }
  if (typeof value.kind !== 'string')
    return shapeError(document, messages.expectedText(role, 'the kind of the manifest', value.kind), [
      'kind',
    ]);
  if (value.kind !== kind)
    return shapeError(document, messages.wrongKind(role, kind, value.kind, isMisspelt(value.kind, kind)), [
      'kind',
    ]);
  let inner: unknown = value;
  for (const [depth, step] of base.entries()) {
    if (inner === null || inner === undefined) break;
    if (!isMap(inner))
      return shapeError(document, messages.expectedMap(role, undefined, inner), base.slice(0, depth));
    inner = ownValue(inner, step);
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
    keysOf(document.value as AnyState)
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
