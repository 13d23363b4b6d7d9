import type { ItemSplitter } from './list-items.ts';

const boundary = /^(?:---|\.\.\.)(?:\s|$)/;
const itemsKey = /^["']?items["']?\s*:\s*(?:#.*)?$/;
const nothing = /^\s*(?:#.*)?$/;

/**
 * The items of YAML text: the elements of `items` in a document that is a list as `kubectl` writes it
 * (the dashes all at one indentation, the first in a line of its own), or else each document.
 * Only the starts of lines are looked at: an item may still be wrong YAML.
 */
export class YamlItems implements ItemSplitter {
  #line = '';
  #item: string[] = [];
  /** Where in its document the text stands. */
  #part: 'document' | 'before first item' | 'items' | 'behind items' = 'document';
  /** Spaces before the dashes of the items. */
  #indent = 0;

  *push(piece: string): Generator<string> {
    const lines = (this.#line + piece).split('\n');
    this.#line = lines.pop()!;
    for (const line of lines) yield* this.#next(line.endsWith('\r') ? line.slice(0, -1) : line);
  }

  *end(): Generator<string> {
    yield* this.#next(this.#line);
    yield* this.#complete();
  }

  *#next(line: string): Generator<string> {
    if (boundary.test(line)) {
      yield* this.#complete();
      this.#part = 'document';
      // what stands behind the dashes belongs to the document
      this.#item.push(line.startsWith('---') ? line.replace('---', '   ') : '');
    } else if (this.#part === 'document') {
      if (itemsKey.test(line)) this.#part = 'before first item';
      this.#item.push(line);
    } else if (nothing.test(line)) {
      this.#item.push(line);
    } else if (this.#part === 'before first item') {
      const dash = /^( *)-(?:\s|$)/.exec(line);
      if (dash) this.#indent = dash[1]!.length;
      this.#part = dash ? 'items' : 'document';
      if (dash) this.#item = [];
      this.#item.push(dash ? line.replace('-', ' ') : line);
    } else yield* this.#inList(line);
  }

  *#inList(line: string): Generator<string> {
    if (this.#part === 'behind items') return;
    const indent = /^ */.exec(line)![0].length;
    if (indent > this.#indent) {
      this.#item.push(line);
      return;
    }
    yield* this.#complete();
    if (indent === this.#indent && /^ *-(?:\s|$)/.test(line)) this.#item.push(line.replace('-', ' '));
    else this.#part = 'behind items';
  }

  *#complete(): Generator<string> {
    const lines = this.#item;
    this.#item = [];
    if (this.#part !== 'behind items' && !lines.every((line) => nothing.test(line))) yield lines.join('\n');
  }
}
