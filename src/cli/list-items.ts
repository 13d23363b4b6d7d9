/** A part of a text, and the number of the line that it begins in, 1-based. */
export interface Excerpt {
  readonly text: string;
  readonly line: number;
}

/** Cuts a text that comes in pieces into the texts of its items, keeping no more than one of them. */
export interface ItemSplitter {
  /** The items that end in the next piece. Throws `SyntaxError` where the text can't go on. */
  readonly push: (piece: string) => Iterable<Excerpt>;
  /** What is left. Throws `SyntaxError` when the text can't end here. */
  readonly end: () => Iterable<Excerpt>;
  /** The line that was read last, 1-based. */
  readonly line: number;
  /** How much of an item is kept, in UTF-16 units. */
  readonly kept: number;
  /**
   * What stood before and behind the items of the lists that ended: put together by line breaks it has
   * to be read, too. Whoever reads it takes it out.
   */
  readonly around: (readonly Excerpt[])[];
}

type Bracket = '{' | '[';
const opener: Readonly<Record<string, Bracket>> = { '}': '{', ']': '[' };
const special = /["{}[\],'#]/g;
const stringEnd = /["\\]/g;

const nothing: Excerpt = { text: '', line: 1 };
const isBlank = ({ text }: Excerpt): boolean => !/\S/.test(text);

/**
 * The items of JSON text: the elements of a list at the top, those of `items` in an object at the
 * top (`kind: List`), or else the object itself. Several values may follow one another, as `jq -c`
 * writes them. Only brackets, commas, quotes and what begins a comment in YAML are looked at: an item may still be
 * wrong JSON.
 */
export class JsonItems implements ItemSplitter {
  readonly #open: Bracket[] = [];
  /** How many brackets are open around an item; -1 behind the list, where nothing is one. */
  #itemDepth = 0;
  #inString = false;
  #isEscaped = false;
  /** The last string directly in the object at the top: the key of what follows, if that is a list. */
  #key = '';
  #item = nothing;
  /** The text before the items of a list, and that behind them. */
  #head = nothing;
  #tail = nothing;
  line = 1;
  readonly around: (readonly Excerpt[])[] = [];

  get kept(): number {
    return this.#item.text.length + this.#head.text.length + this.#tail.text.length + this.#key.length;
  }

  *push(piece: string): Generator<Excerpt> {
    let start = 0;
    const take = (end: number): void => {
      const more = piece.slice(start, end);
      if (this.#itemDepth >= 0) this.#item = this.#longer(this.#item, more);
      else this.#tail = this.#longer(this.#tail, more);
      start = end;
      this.line += more.split('\n').length - 1;
    };
    for (let at = 0; at < piece.length; ) {
      if (this.#inString) {
        at = this.#string(piece, at);
        continue;
      }
      special.lastIndex = at;
      const character = special.exec(piece)?.[0];
      if (character === undefined) break;
      at = special.lastIndex;
      if (character === '"') {
        this.#inString = true;
        this.#key = '';
      } else if (character === "'" || character === '#') {
        take(at);
        throw new SyntaxError(`it begins as JSON, but has a \`${character}\` outside of its texts`);
      } else if (character === ',') {
        if (this.#itemDepth > 0 && this.#open.length === this.#itemDepth) {
          take(at - 1);
          start = at;
          if (isBlank(this.#item)) throw new SyntaxError('there is nothing before a `,`');
          yield* this.#complete();
        }
      } else if (character === '{' || character === '[') {
        this.#open.push(character);
        if (this.#isList()) {
          take(at);
          this.#head = this.#item;
          this.#item = nothing;
          this.#itemDepth = this.#open.length;
        }
      } else {
        if (this.#open.pop() !== opener[character]) {
          take(at);
          throw new SyntaxError(`there is a \`${character}\` too many`);
        }
        if (this.#open.length === this.#itemDepth - 1) {
          take(at - 1);
          yield* this.#complete();
          this.#itemDepth = -1;
        }
        if (this.#open.length === 0) {
          take(at);
          if (this.#itemDepth < 0) this.around.push([this.#head, this.#tail]);
          this.#head = nothing;
          this.#tail = nothing;
          this.#itemDepth = 0;
          yield* this.#complete();
        }
      }
    }
    take(piece.length);
  }

  *end(): Generator<Excerpt> {
    if (this.#inString || this.#open.length > 0) throw new SyntaxError('the text ends too early');
    yield* this.#complete();
  }

  /** Goes on to the end of a string; gives where to go on behind it. */
  #string(piece: string, from: number): number {
    let at = from;
    if (this.#isEscaped) {
      this.#isEscaped = false;
      at++;
    }
    stringEnd.lastIndex = at;
    const character = stringEnd.exec(piece)?.[0];
    const end = character === undefined ? piece.length : stringEnd.lastIndex;
    if (this.#open.length === 1 && this.#itemDepth === 0) this.#key += piece.slice(from, end);
    this.#inString = character !== '"';
    this.#isEscaped = character === '\\';
    return end;
  }

  #isList(): boolean {
    if (this.#itemDepth !== 0 || this.#open.at(-1) !== '[') return false;
    return this.#open.length === 1 || (this.#open.length === 2 && this.#key === 'items"');
  }

  *#complete(): Generator<Excerpt> {
    const item = this.#item;
    this.#item = nothing;
    if (!isBlank(item)) yield item;
  }

  /** What is empty begins where the first text of it does. */
  #longer({ text, line }: Excerpt, more: string): Excerpt {
    return { text: text + more, line: text === '' ? this.line : line };
  }
}
