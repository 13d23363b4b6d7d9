import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { GeneratedState } from '../../types.ts';
import type { Change } from './changes.ts';

/** What a policy would do on one node, or why it would fail. */
export type NodeResult = { readonly nodeName: string } & (
  | (GeneratedState & { readonly changes: readonly Change[]; readonly diagnostics?: undefined })
  | { readonly diagnostics: readonly Diagnostic[] }
);

/** How many nodes were looked at, and what came of them. */
export interface Summary {
  nodes: number;
  selected: number;
  generated: number;
  failed: number;
}

/** Where the results go, as they come: policy after policy, node after node. */
export interface Report {
  readonly begin: (policy: string) => Promise<void>;
  readonly node: (result: NodeResult) => Promise<void>;
  readonly end: (summary: Summary) => Promise<void>;
  /** A policy that fails whatever the node is. */
  readonly fail: (policy: string, diagnostics: readonly Diagnostic[]) => Promise<void>;
  readonly finish: () => Promise<void>;
  /** In place of the rest when an error ends the preview; the error is told elsewhere. */
  readonly interrupt: () => Promise<void>;
}
