import * as messages from '../diagnostics/messages/documents.ts';
import type { AnyState } from '../types.ts';
import { isDataMap } from '../values.ts';
import type { Document, ReadSettings } from './document.ts';
import { shapeError } from './manifest.ts';
import { readDocument } from './read-document.ts';

/**
 * A network state from data or text, bare or in a `NodeNetworkState`; nothing counts as an empty state.
 * `fileName` is the state's own, for messages. Throws `NmpolicyError` with `state-shape`, and as `readText` does.
 */
export function readState(
  input: unknown,
  settings: ReadSettings,
  fileName?: string,
): { state: AnyState; document: Document } {
  const document = readDocument(input, 'currentState', settings, fileName);
  const { value } = document;
  if (value === null || value === undefined) return { state: {}, document };
  if (!isDataMap(value))
    throw shapeError(document, messages.expectedMap('currentState', undefined, value), []);
  return { state: value, document };
}
