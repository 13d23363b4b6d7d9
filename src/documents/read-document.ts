import type { DocumentRole } from '../diagnostics/diagnostic.ts';
import { NmpolicyError } from '../diagnostics/error.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import { duplicateKeys } from '../yaml/duplicate-keys.ts';
import { firstLine } from '../yaml/lines.ts';
import { locateInText } from '../yaml/positions.ts';
import { readText } from '../yaml/read-text.ts';
import type { Document, ReadSettings } from './document.ts';
import { unwrap } from './manifest.ts';

/**
 * One document from data or text, taken out of its manifest (language page, "Documents").
 * Throws {@link NmpolicyError} with `policy-shape`, `state-shape` or `cache-shape`, and as `readText` does.
 */
export const readDocument = (...input: Parameters<typeof readManifest>): Document =>
  unwrap(readManifest(...input));

/** As {@link readDocument}, with the manifest still around it. */
export function readManifest(
  input: unknown,
  role: DocumentRole,
  settings: ReadSettings,
  fileName?: string,
): Document {
  const [first, ...others] = readDocuments(input, role, settings, fileName);
  if (!first) return { role, value: null, index: 0, base: [] };
  if (others.length > 0) throw severalDocuments(first, others);
  return first;
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
