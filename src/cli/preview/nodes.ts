import type { Node } from '../../kubernetes/index.ts';
import type { AnyState } from '../../types.ts';
import { isMap, ownValue } from '../../values.ts';
import { CommandError } from '../command-error.ts';
import { shownName } from '../documents.ts';
import * as messages from '../messages/nodes.ts';
import { nodeItems } from './node-items.ts';

/** A node's network state, and what is known of the node. */
export interface NodeState {
  readonly node?: Node;
  /** A `NodeNetworkState` or a bare state. */
  readonly state: AnyState;
  /** What to call a node that has no name: its file, and its number there. */
  readonly label: string;
  /** Whether the state itself has labels of its node. */
  readonly hasLabels: boolean;
}

/**
 * The nodes in files, one after the other: network states, bare or as manifests, alone, in lists or
 * as several documents. `Node` objects are kept for the labels of the states behind them.
 * Throws `CommandError` for what can't be read.
 */
export async function* readNodes(files: readonly string[], read: ReadBytes): AsyncGenerator<NodeState> {
  const known = new Map<string, Node>();
  for (const file of files) {
    let number = 0;
    for await (const value of nodeItems(file, read(file))) {
      number++;
      if (!isMap(value)) throw new CommandError(messages.notANode(file, number, value));
      const name = nameOf(value);
      if (value.kind !== 'Node') {
        const node = name === undefined ? undefined : known.get(name);
        const label = number === 1 ? shownName(file) : `${shownName(file)} ${number}`;
        const hasLabels = Object.keys(labelsOf(value)).length > 0;
        yield { state: value, label, hasLabels, ...(node && { node }) };
      } else if (name !== undefined) known.set(name, { metadata: { name, labels: labelsOf(value) } });
    }
  }
}

/** Gives the bytes of a file, or of standard input for `-`. */
export type ReadBytes = (file: string) => AsyncIterable<Uint8Array>;

const metadataOf = (value: AnyState): AnyState => {
  const metadata = ownValue(value, 'metadata');
  return isMap(metadata) ? metadata : {};
};

const nameOf = (value: AnyState): string | undefined => {
  const name = ownValue(metadataOf(value), 'name');
  return typeof name === 'string' ? name : undefined;
};

function labelsOf(value: AnyState): Record<string, string> {
  const labels = ownValue(metadataOf(value), 'labels');
  return isMap(labels) ? (labels as Record<string, string>) : {};
}

/** The network state itself. */
export function currentStateOf({ state }: NodeState): AnyState {
  const status = ownValue(state, 'status');
  const current = isMap(status) ? ownValue(status, 'currentState') : undefined;
  if (isMap(current)) return current;
  return typeof state.kind === 'string' ? {} : state;
}
