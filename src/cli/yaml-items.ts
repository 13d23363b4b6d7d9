import type { Excerpt, ItemSplitter } from './list-items.ts';

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
  /** The beginning of the next line. */
  #rest = '';
  /** The lines that ended. */
  line = 0;
  #item: string[] = [];
  #itemLine = 1;
  /** Of its lines with their ends. */
  #itemLength = 0;
  /** Where in its document the text stands. */
  #part: 'document' | 'before first item' | 'items' | 'behind items' = 'document';
  /** The text before the items of a list, and the lines behind them. */
  #head: Excerpt | undefined;
  #tail: string[] = [];
  #tailLine = 1;
  readonly around: (readonly Excerpt[])[] = [];
  /** Spaces before the dashes of the items. */
  #indent = 0;

  get kept(): number {
    return this.#itemLength + this.#rest.length;
  }

  *push(piece: string): Generator<Excerpt> {
    const lines = piece.split('\n');
    // splitting what was kept again with every piece would take the square of a line's length
    lines[0] = this.#rest + lines[0];
    this.#rest = lines.pop()!;
    for (const line of lines) yield* this.#next(line.replace(byteOrderMark, '').replace(/\r$/, ''));
  }

  *end(): Generator<Excerpt> {
    yield* this.#next(this.#rest);
    yield* this.#complete('');
    this.#endList();
  }

  *#next(line: string): Generator<Excerpt> {
    this.line++;
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
      if (this.#part === 'behind items') this.#keepBehind('');
      else this.#keep(line);
    } else if (this.#part === 'before first item') {
      const dash = /^( *)-(?:\s|$)/.exec(line);
      if (dash) this.#indent = dash[1]!.length;
      this.#part = dash ? 'items' : 'document';
      if (dash) {
        // an empty element in place of all, so that what follows is held against their indentation
        this.#head = { text: [...this.#item, `${dash[1]}-`].join('\n'), line: this.#itemLine };
        this.#drop();
      }
      this.#keep(dash ? line.replace('-', ' ') : line);
    } else yield* this.#inList(line);
  }

  *#inList(line: string): Generator<Excerpt> {
    if (this.#part === 'behind items') {
      this.#keepBehind(line);
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
      this.#tailLine = this.line;
      this.#keepBehind(line);
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
    if (this.#head) {
      this.around.push([this.#head, { text: this.#tail.join('\n'), line: this.#tailLine }]);
      this.#head = undefined;
      this.#tail = [];
    }
  }

  #keep(line: string): void {
    if (this.#item.length === 0) this.#itemLine = this.line;
    this.#item.push(line);
    this.#itemLength += line.length + 1;
  }

  #keepBehind(line: string): void {
    this.#tail.push(line);
    this.#itemLength += line.length + 1;
  }

  #drop(): void {
    this.#item = [];
    this.#itemLength = 0;
  }

  /** The end of its last line belongs to an item, but for that of the whole text. */
  *#complete(end = '\n'): Generator<Excerpt> {
    const [lines, line] = [this.#item, this.#itemLine];
    this.#drop();
    if (!lines.every((line) => nothing.test(line))) yield { text: lines.join('\n') + end, line };
  }
}
