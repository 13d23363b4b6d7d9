import { listItems } from '../../documents/manifest.ts';
import { beginsAsJson } from '../../yaml/json.ts';
import { parseYaml } from '../../yaml/parse-yaml.ts';
import { CommandError, type CommandWording } from '../command-error.ts';
import { diagnosticsOf } from '../documents.ts';
import { decodePieces, mostText } from '../input.ts';
import { type Excerpt, type ItemSplitter, JsonItems } from '../list-items.ts';
import * as messages from '../messages/nodes.ts';
import { YamlItems } from '../yaml-items.ts';

/**
 * What the bytes of a file of nodes hold, one after the other, whether they are the items of lists,
 * documents, or a single one; one at a time is in memory. Throws `CommandError` for what can't be read.
 */
export async function* nodeItems(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  let number = 0;
  for await (const item of itemsOf(file, bytes)) {
    for (const value of valuesIn(parseItem(item, file, number + 1))) {
      number++;
      yield value;
    }
  }
}

/** What is left of a list that was not split, a document without contents being none. */
function valuesIn(value: unknown): readonly unknown[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value;
  return listItems(value) ?? [value];
}

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
  const text = parts.map((part) => part.text).join('\n');
  try {
    return parseYaml(text);
  } catch (error) {
    const [first] = diagnosticsOf(error);
    // what is too large or too deep as a whole has no place in it
    const line = first!.file?.line ?? text.slice(0, text.search(/\S/)).split('\n').length;
    throw new CommandError(broken(lineInFile(parts, line), first!.message));
  }
}

function lineInFile([part, ...others]: readonly Excerpt[], line: number): number {
  const lines = part!.text.split('\n').length;
  return others.length === 0 || line <= lines ? part!.line + line - 1 : lineInFile(others, line - lines);
}
