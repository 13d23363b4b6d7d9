import * as messages from '../diagnostics/messages/documents.ts';
import type { AnyState, CapturedState, MetaInfo } from '../types.ts';
import { isDataMap } from '../values.ts';
import type { Document, ReadSettings } from './document.ts';
import { readDocument, shapeError } from './read-document.ts';

/** A cached capture; without `metaInfo` when the cache had none. */
export interface CachedCapture {
  readonly state: AnyState;
  readonly metaInfo?: MetaInfo;
}

/**
 * The cache of captured states from data or text, in either spelling of its keys
 * (language page, "Documents"); nothing counts as an empty cache.
 * Throws `NmpolicyError` with `cache-shape`, and as `readText` does.
 */
export function readCapturedStates(input: unknown, settings: ReadSettings): Map<string, CachedCapture> {
  const document = readDocument(input, 'cachedCaptures', settings);
  const { value } = document;
  if (value === null || value === undefined) return new Map();
  if (!isDataMap(value))
    throw shapeError(document, messages.expectedMap('cachedCaptures', undefined, value), []);
  return new Map(Object.entries(value).map(([name, entry]) => [name, readEntry(entry, name, document)]));
}

function readEntry(entry: unknown, name: string, document: Document): CachedCapture {
  const fields = fieldsOf(entry, document, 'a captured state', [name]);
  const state = fields.get('state') ?? {};
  if (!isDataMap(state))
    throw shapeError(document, messages.expectedMap('cachedCaptures', 'a network state', state), [
      name,
      'state',
    ]);
  const info = fields.get('metainfo');
  if (info === undefined || info === null) return { state };
  const meta = fieldsOf(info, document, 'the meta information', [name, 'metaInfo']);
  const text = (value: unknown): string => {
    if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
    if (typeof value === 'string') return value;
    throw shapeError(document, messages.expectedText('cachedCaptures', 'a time and a version', value), [
      name,
      'metaInfo',
    ]);
  };
  const metaInfo: CapturedState['metaInfo'] = {
    time: text(meta.get('time') ?? meta.get('timestamp') ?? ''),
    version: text(meta.get('version') ?? '0'),
  };
  return { state, metaInfo };
}

/** The entries of a map by their keys in lower case; two spellings of one key are an error. */
function fieldsOf(
  value: unknown,
  document: Document,
  what: string,
  path: readonly string[],
): Map<string, unknown> {
  if (!isDataMap(value))
    throw shapeError(document, messages.expectedMap('cachedCaptures', what, value), path);
  const fields = new Map<string, unknown>();
  for (const [key, field] of Object.entries(value)) {
    const name = key.toLowerCase();
    if (fields.has(name)) throw shapeError(document, messages.twoSpellings(key), [...path, key], 'key');
    fields.set(name, field);
  }
  return fields;
}
