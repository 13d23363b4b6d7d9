import { NmpolicyError } from '../diagnostics/error.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import { type Document, locate } from '../documents/document.ts';
import { isDataMap, isMap, keysOf, ownValue } from '../values.ts';

/** Whether a node with these labels is meant. */
export type NodeSelector = (labels: Readonly<Record<string, unknown>>) => boolean;

/**
 * The `nodeSelector` of a policy's `spec`: every label in it must be on the node, with the same
 * value; without one every node is meant. Throws `NmpolicyError` with `policy-shape`.
 */
export function readNodeSelector(document: Document): NodeSelector {
  const { value } = document;
  const wanted = isMap(value) ? (ownValue(value, 'nodeSelector') ?? {}) : {};
  const fail = (wording: ReturnType<typeof messages.expectedMap>, path: string[]): never => {
    const where = { document: 'policy' as const, path: ['nodeSelector', ...path] };
    throw new NmpolicyError(locate([{ ...wording, where }], [document]));
  };
  if (!isDataMap(wanted)) return fail(messages.expectedMap('policy', 'labels by name', wanted), []);
  const entries = keysOf(wanted).map((label) => [label, wanted[label]] as const);
  for (const [label, labelValue] of entries) {
    if (typeof labelValue !== 'string')
      fail(messages.expectedQuotedText('policy', 'the value of a label', labelValue), [label]);
  }
  return (labels) => entries.every(([label, labelValue]) => ownValue(labels, label) === labelValue);
}
