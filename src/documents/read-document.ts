import type { DocumentRole } from '../diagnostics/diagnostic.ts';
import { NmpolicyError } from '../diagnostics/error.ts';
import type { Wording } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import { isMap } from '../values.ts';
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

const names: Readonly<Record<DocumentRole, string>> = {
  policy: 'policy',
  currentState: 'network state',
  cachedCaptures: 'captured states',
};

/**
 * One document from data or text, taken out of its manifest (language page, "Documents").
 * Throws {@link NmpolicyError} with `policy-shape`, `state-shape` or `cache-shape`, and as `readText` does.
 */
export function readDocument(input: unknown, role: DocumentRole, settings: ReadSettings): Document {
  if (typeof input !== 'string') return unwrap({ role, value: input, index: 0, base: [] });
  const source = {
    text: input,
    ...(settings.fileName !== undefined && role === 'policy' && { fileName: settings.fileName }),
  };
  const documents = readText(source, {
    limits: settings.limits,
    role,
    allowDuplicateKeys: role === 'policy',
  });
  const present = [...documents.keys()].filter((index) => documents[index] !== null);
  const index = present[0] ?? 0;
  const document: Document = { role, value: documents[index], source, index, base: [] };
  if (present.length > 1)
    throw shapeError(document, messages.severalDocuments(role, names[role], present.length), []);
  return unwrap(document);
}

function unwrap(document: Document): Document {
  const { value, role } = document;
  if (!isMap(value) || typeof value.kind !== 'string' || typeof value.apiVersion !== 'string')
    return document;
  const { kind, base } = manifests[role];
  if (value.kind !== kind) throw shapeError(document, messages.wrongKind(role, kind, value.kind), ['kind']);
  let inner: unknown = value;
  for (const [depth, step] of base.entries()) {
    if (inner === null || inner === undefined) break;
    if (!isMap(inner))
      throw shapeError(document, messages.expectedMap(role, undefined, inner), base.slice(0, depth));
    inner = Object.hasOwn(inner, step) ? inner[step] : undefined;
  }
  return { ...document, value: inner, base };
}

/** An error about the shape of a document; `path` starts at the document's root. */
export function shapeError(
  document: Document,
  wording: Wording,
  path: readonly (string | number)[],
): NmpolicyError {
  return new NmpolicyError(locate([{ ...wording, where: { document: document.role, path } }], [document]));
}
