import * as messages from '../diagnostics/messages/documents.ts';
import type { AnyState, CapturedState, MetaInfo } from '../types.ts';
import { isDataMap, isDate, isMap, keysOf, ownValue } from '../values.ts';
import type { Document, ReadSettings } from './document.ts';
import { shapeError } from './manifest.ts';
import { readDocument } from './read-document.ts';

/** A cached capture; without `metaInfo` when the cache had none. */
export interface CachedCapture {
  readonly state: AnyState;
  readonly metaInfo?: MetaInfo;
}

/**
 * The cache of captured states from data or text, in either spelling of its keys
 * (language page, "Documents"); nothing counts as an empty cache.
 * `fileName` is the cache's own, for messages. Throws `NmpolicyError` with `cache-shape`, and as `readText` does.
 */
export function readCapturedStates(
  input: unknown,
  settings: ReadSettings,
  fileName?: string,
): Map<string, CachedCapture> {
  const document = readDocument(input, 'cachedCaptures', settings, fileName);
  const { value } = document;
  if (value === null || value === undefined) return new Map();
  if (!isDataMap(value))
    throw shapeError(document, messages.expectedMap('cachedCaptures', undefined, value), []);
  return new Map(keysOf(value).map((name) => [name, readEntry(value[name], name, document)]));
}

function readEntry(entry: unknown, name: string, document: Document): CachedCapture {
  const fields = fieldsOf({ value: entry, path: [name] }, document, 'a captured state');
  const { value: state = {}, path } = given(fields, 'state');
  if (!isDataMap(state))
    throw shapeError(document, messages.expectedMap('cachedCaptures', 'a network state', state), path);
  const stranger = fields.has('state') ? undefined : [...fields].find(([name]) => name !== 'metainfo');
  if (stranger) {
    // a status or a generated state
    const isInside = isMap(document.value) && isDataMap(ownValue(document.value, 'capturedStates'));
    const { path } = stranger[1];
    throw shapeError(document, messages.noCapturedState(path.at(-1)!, isInside), path, 'key');
  }
  const info = given(fields, 'metainfo');
  if (info.value === undefined) return { state };
  const meta = fieldsOf(info, document, 'the meta information');
  const text = ({ value, path }: Field, otherwise: string): string => {
    if (value === undefined) return otherwise;
    if (isDate(value) && !Number.isNaN(value.getTime())) return value.toISOString();
    if (typeof value === 'string') return value;
    throw shapeError(
      document,
      messages.expectedQuotedText('cachedCaptures', 'a time and a version', value),
      path,
    );
  };
  const metaInfo: CapturedState['metaInfo'] = {
    time: text(given(meta, 'time', 'timestamp'), ''),
    version: text(given(meta, 'version'), '0'),
  };
  return { state, metaInfo };
}

interface Field {
  readonly value?: unknown;
  /** From the document's root, in the spelling of the document. */
  readonly path: readonly string[];
}

/** The first of the fields that is there and not null. */
const given = (fields: ReadonlyMap<string, Field>, ...names: string[]): Field =>
  names.map((name) => fields.get(name)).find((field) => (field?.value ?? undefined) !== undefined) ?? {
    path: [],
  };

/** The entries of a map by their keys in lower case; two spellings of one key are an error. */
function fieldsOf({ value, path }: Field, document: Document, what: string): Map<string, Field> {
  if (!isDataMap(value))
    throw shapeError(document, messages.expectedMap('cachedCaptures', what, value), path);
  const fields = new Map<string, Field>();
  for (const key of keysOf(value)) {
    const name = key.toLowerCase();
    if (fields.has(name)) throw shapeError(document, messages.twoSpellings(key), [...path, key], 'key');
    fields.set(name, { value: value[key], path: [...path, key] });
  }
  return fields;
}
