import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Wording } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import { isDataMap, isMap, keysOf, ownValue } from '../values.ts';

/** The labels that a policy's `nodeSelector` asks for, and what is wrong with it (`policy-shape`). */
export function readLabels(policy: unknown): {
  readonly labels: readonly (readonly [label: string, value: unknown])[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const wanted = isMap(policy) ? (ownValue(policy, 'nodeSelector') ?? {}) : {};
  const at = (wording: Wording, ...path: string[]): Diagnostic => ({
    ...wording,
    where: { document: 'policy', path: ['nodeSelector', ...path] },
  });
  if (!isDataMap(wanted))
    return { labels: [], diagnostics: [at(messages.expectedMap('policy', 'labels by name', wanted))] };
  const labels = keysOf(wanted).map((label) => [label, wanted[label]] as const);
  const diagnostics = labels
    .filter(([, value]) => typeof value !== 'string')
    .map(([label, value]) => at(messages.expectedQuotedText('policy', 'the value of a label', value), label));
  return { labels, diagnostics };
}
