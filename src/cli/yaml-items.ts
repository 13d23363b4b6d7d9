import type { ItemSplitter } from './list-items.ts';

const boundary = /^(?:---|\.\.\.)(?:\s|$)/;
/** A file that was put behind another may bring its byte order mark with it. */
const byteOrderMark = /^\ufeff(?=---)/;
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
  /** Of its lines with their ends. */
  #itemLength = 0;
  /** Where in its document the text stands. */
  #part: 'document' | 'before first item' | 'items' | 'behind items' = 'document';
  /** The lines around the items of a list; those behind them, too. */
  #frame: string[] = [];
  readonly around: string[] = [];
  /** Spaces before the dashes of the items. */
  #indent = 0;

  get kept(): number {
    return this.#itemLength + this.#line.length;
  }

  *push(piece: string): Generator<string> {
    const lines = piece.split('\n');
    // splitting what was kept again with every piece would take the square of a line's length
    lines[0] = this.#line + lines[0];
    this.#line = lines.pop()!;
    for (const line of lines) yield* this.#next(line.replace(byteOrderMark, '').replace(/\r$/, ''));
  }

  *end(): Generator<string> {
    yield* this.#next(this.#line);
    yield* this.#complete('');
    this.#endList();
  }

  *#next(line: string): Generator<string> {
    if (line.startsWith('---') && boundary.test(line) && this.#hasDirectives()) {
      this.#keep(line);
    } else if (boundary.test(line)) {
      yield* this.#complete();
      this.#endList();
      this.#part = 'document';
      // what stands behind the dashes belongs to the document
      this.#keep(line.startsWith('---') ? line.replace('---', '   ') : '');
    } else if (this.#part === 'document') {
      if (itemsKey.test(line)) this.#part = 'before first item';
      this.#keep(line);
    } else if (nothing.test(line)) {
      if (this.#part !== 'behind items') this.#keep(line);
    } else if (this.#part === 'before first item') {
      const dash = /^( *)-(?:\s|$)/.exec(line);
      if (dash) this.#indent = dash[1]!.length;
      this.#part = dash ? 'items' : 'document';
      if (dash) {
        // an empty element in place of all, so that what follows is held against their indentation
        this.#frame = [...this.#item, `${dash[1]}-`];
        this.#drop();
      }
      this.#keep(dash ? line.replace('-', ' ') : line);
    } else yield* this.#inList(line);
  }

  *#inList(line: string): Generator<string> {
    if (this.#part === 'behind items') {
      this.#frame.push(line);
      this.#itemLength += line.length;
      return;
    }
    const indent = /^ */.exec(line)![0].length;
    if (indent > this.#indent) {
      this.#keep(line);
      return;
    }
    yield* this.#complete();
    if (indent === this.#indent && /^ *-(?:\s|$)/.test(line)) this.#keep(line.replace('-', ' '));
    else {
      this.#part = 'behind items';
      this.#frame.push(line);
    }
  }

  /** Whether nothing but directives, which belong to the document behind them, came so far. */
  #hasDirectives(): boolean {
    const isDirective = (line: string): boolean => line.startsWith('%');
    return (
      this.#part === 'document' &&
      this.#item.some(isDirective) &&
      this.#item.every((line) => isDirective(line) || nothing.test(line))
    );
  }

  #endList(): void {
    if (this.#frame.length > 0) this.around.push(this.#frame.join('\n'));
    this.#frame = [];
  }

  #keep(line: string): void {
    this.#item.push(line);
    this.#itemLength += line.length + 1;
  }

  #drop(): void {
    this.#item = [];
    this.#itemLength = 0;
  }

  /** The end of its last line belongs to an item, but for that of the whole text. */
  *#complete(end = '\n'): Generator<string> {
    const lines = this.#item;
    this.#drop();
    if (!lines.every((line) => nothing.test(line))) yield lines.join('\n') + end;
  }
}
