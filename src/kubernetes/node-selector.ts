import { NmpolicyError } from '../diagnostics/error.ts';
import { type Document, locate } from '../documents/document.ts';
import { readLabels } from '../policy/node-selector.ts';
import { ownValue } from '../values.ts';

/** Whether a node with these labels is meant. */
export type NodeSelector = (labels: Readonly<Record<string, unknown>>) => boolean;

/**
 * The `nodeSelector` of a policy's `spec`: every label in it must be on the node, with the same
 * value; without one every node is meant. Throws `NmpolicyError` with `policy-shape`.
 */
export function readNodeSelector(document: Document): NodeSelector {
  const { labels: wanted, diagnostics } = readLabels(document.value);
  if (diagnostics.length > 0) throw new NmpolicyError(locate(diagnostics, [document]));
  return (labels) => wanted.every(([label, value]) => ownValue(labels, label) === value);
}
