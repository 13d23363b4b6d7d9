import type { CommandIo } from '../io.ts';
import { tell } from '../output.ts';

const firstShownAt = 100;
const width = 30;
/** In milliseconds. */
const interval = 100;
const clearLine = '\r\u001b[K';

/**
 * A bar on standard error for as long as more than a hundred nodes are worked through, if that is a
 * terminal. Other output has to stand between `hide` and the next `update`.
 */
export class Progress {
  readonly #io: CommandIo;
  /** In bytes; unknown for standard input and pipes. */
  readonly #total: number | undefined;
  #bytes = 0;
  #shownAt = Number.NEGATIVE_INFINITY;
  #isShown = false;

  constructor(io: CommandIo, total: number | undefined) {
    this.#io = io;
    this.#total = total;
  }

  /** Counts what was read. */
  read(bytes: number): void {
    this.#bytes += bytes;
  }

  async update(nodes: number): Promise<void> {
    if (!this.#io.errors.isTerminal || nodes <= firstShownAt) return;
    const now = this.#io.now().getTime();
    if (now - this.#shownAt < interval) return;
    this.#shownAt = now;
    this.#isShown = true;
    await tell(`${clearLine}${this.#text(nodes)}`, this.#io);
  }

  async hide(): Promise<void> {
    if (this.#isShown) await tell(clearLine, this.#io);
    this.#isShown = false;
  }

  #text(nodes: number): string {
    if (!this.#total) return `${nodes} nodes`;
    const part = Math.min(1, this.#bytes / this.#total);
    const done = Math.floor(part * width);
    return `[${'#'.repeat(done)}${' '.repeat(width - done)}] ${Math.floor(part * 100)} %, ${nodes} nodes`;
  }
}
