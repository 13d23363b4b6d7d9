import { listItems } from '../../documents/manifest.ts';
import type { Node } from '../../kubernetes/index.ts';
import type { AnyState } from '../../types.ts';
import { isMap, ownValue } from '../../values.ts';
import { beginsAsJson } from '../../yaml/json.ts';
import { parseYaml } from '../../yaml/parse-yaml.ts';
import { CommandError, type CommandWording } from '../command-error.ts';
import { diagnosticsOf, shownName } from '../documents.ts';
import { decodePieces, mostText } from '../input.ts';
import { type Excerpt, type ItemSplitter, JsonItems } from '../list-items.ts';
import * as messages from '../messages/nodes.ts';
import { YamlItems } from '../yaml-items.ts';

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
    for await (const item of itemsOf(file, read(file))) {
      for (const value of valuesIn(parseItem(item, file, number + 1))) {
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
}

/** What is left of a list that was not split, a document without contents being none. */
function valuesIn(value: unknown): readonly unknown[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value;
  return listItems(value) ?? [value];
}

/** Gives the bytes of a file, or of standard input for `-`. */
export type ReadBytes = (file: string) => AsyncIterable<Uint8Array>;

async function* itemsOf(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Excerpt> {
  let splitter: ItemSplitter | undefined;
  let start = '';
  try {
    for await (const piece of decodePieces(bytes, file)) {
      const text = start + piece;
      if (tellsTheKind.test(piece)) splitter ??= splitterFor(text);
      start = splitter ? '' : text;
      if (splitter) {
        yield* splitter.push(text);
        checkAround(splitter, file);
      }
      if ((splitter?.kept ?? start.length) > mostText)
        throw new CommandError(messages.nodeTooLarge(file, mostText));
    }
    if (!splitter) {
      splitter = new JsonItems();
      yield* splitter.push(start);
    }
    yield* splitter.end();
    checkAround(splitter, file);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new CommandError(messages.brokenList(file, splitter!.line, error.message));
    throw error;
  }
}

/** What white space and brackets alone do not tell: YAML may begin with brackets, too. */
const tellsTheKind = /[^\s[{]/;

const splitterFor = (text: string): ItemSplitter =>
  beginsAsJson(text) && /["\]}]/.test(tellsTheKind.exec(text)![0]) ? new JsonItems() : new YamlItems();

/** What stands around nodes is not used, but has to be whole: nodes could be missing. */
function checkAround({ around }: ItemSplitter, file: string): void {
  for (const parts of around.splice(0)) {
    parse(parts, (line, reason) => messages.brokenList(file, line, reason));
  }
}

const parseItem = (item: Excerpt, file: string, number: number): unknown =>
  parse([item], (line, reason) => messages.brokenItem(file, number, line, reason));

/** Throws `CommandError` with the first error, and the line of the file that it is in. */
function parse(parts: readonly Excerpt[], broken: (line: number, reason: string) => CommandWording): unknown {
  try {
    return parseYaml(parts.map(({ text }) => text).join('\n'));
  } catch (error) {
    const [first] = diagnosticsOf(error);
    throw new CommandError(broken(lineInFile(parts, first!.file?.line ?? 1), first!.message));
  }
}

function lineInFile([part, ...others]: readonly Excerpt[], line: number): number {
  const lines = part!.text.split('\n').length;
  return others.length === 0 || line <= lines ? part!.line + line - 1 : lineInFile(others, line - lines);
}

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
