import { readState } from '../../documents/read-state.ts';
import type { Node } from '../../kubernetes/index.ts';
import { defaultLimits } from '../../limits.ts';
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

/** What `Node` objects there were beside the states. */
export interface NodeObjects {
  count: number;
  /** Those whose labels came behind the states of their nodes. */
  late: number;
}

/**
 * The nodes in files, one after the other: network states, bare or as manifests, alone, in lists or
 * as several documents. `Node` objects are counted in `objects`, and kept for the labels of the
 * states behind them: those before them were handed on, as nothing else is kept.
 * Throws `CommandError` for what can't be read.
 */
export async function* readNodes(
  files: readonly string[],
  read: ReadBytes,
  objects: NodeObjects,
): AsyncGenerator<NodeState> {
  const known = new Map<string, Node>();
  const withoutObject = new Set<string>();
  for (const file of files) {
    let number = 0;
    for await (const value of nodeItems(file, read(file))) {
      number++;
      if (!isMap(value)) throw new CommandError(messages.notANode(file, number, value));
      const name = nameOf(value);
      if (value.kind !== 'Node') {
        const node = name === undefined ? undefined : known.get(name);
        if (name !== undefined && !node) withoutObject.add(name);
        const label = number === 1 ? shownName(file) : `${shownName(file)} ${number}`;
        yield { state: value, label, hasLabels: hasLabels(value), ...(node && { node }) };
        continue;
      }
      objects.count++;
      if (name === undefined) continue;
      known.set(name, { metadata: { name, labels: labelsOf(value) } });
      if (hasLabels(value) && withoutObject.delete(name)) objects.late++;
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

const hasLabels = (value: AnyState): boolean => Object.keys(labelsOf(value)).length > 0;

/** The network state itself, read as that of a single node is. Throws `NmpolicyError` with `state-shape`. */
export function currentStateOf({ state }: NodeState): AnyState {
  const current = readState(state, { limits: defaultLimits }).state;
  // items of a list that a client read are manifests without a kind
  const status = ownValue(current, 'status');
  const reported = isMap(status) ? ownValue(status, 'currentState') : undefined;
  return current === state && isMap(reported) ? reported : current;
}
