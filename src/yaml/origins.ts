import type { Span } from '../diagnostics/diagnostic.ts';

/** A text in the making that remembers, for each of its UTF-16 units, the range of the source that it was made of. */
export class Origins {
  #text = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  get text(): string {
    return this.#text;
  }

  /** Appends the source from `start` to `end`, each unit made of itself. */
  copy(start: number, end: number): void {
    for (let at = start; at < end; at++) {
      this.#starts.push(at);
      this.#ends.push(at + 1);
    }
    this.#text += this.#source.slice(start, end);
  }

  /** Appends a text all of whose units were made of one range of the source. */
  put(text: string, { start, end }: Span): void {
    for (let count = 0; count < text.length; count++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
    this.#text += text;
  }

  /** The range of the source that a range of the text was made of; an empty one stands behind what precedes it. */
  rangeOf({ start, end }: Span, empty: Span): Span {
    const last = this.#ends.length - 1;
    if (last < 0) return empty;
    if (start < end) {
      const from = Math.min(start, last);
      return { start: this.#starts[from]!, end: this.#ends[Math.max(from, Math.min(end - 1, last))]! };
    }
    const at = start === 0 ? this.#starts[0]! : this.#ends[Math.min(start - 1, last)]!;
    return { start: at, end: at };
  }
}
