import type { Stats } from 'node:fs';
import { readBytes } from '../input.ts';
import { type CommandIo, pathOf } from '../io.ts';
import type { ReadBytes } from './nodes.ts';
import type { Progress } from './progress.ts';

/** Reads the files of nodes once for every policy. Standard input and pipes can't be read again: they are kept. */
export class NodeBytes {
  readonly #io: CommandIo;
  readonly #isReadAgain: boolean;
  readonly #kept = new Map<string, readonly Uint8Array[]>();

  constructor(io: CommandIo, isReadAgain: boolean) {
    this.#io = io;
    this.#isReadAgain = isReadAgain;
  }

  /** For one policy; `progress` is told how much was read. */
  reader(progress: Progress): ReadBytes {
    return async function* (this: NodeBytes, file: string): AsyncGenerator<Uint8Array> {
      for await (const chunk of this.#chunks(file)) {
        progress.read(chunk.length);
        yield chunk;
      }
    }.bind(this);
  }

  async *#chunks(file: string): AsyncGenerator<Uint8Array> {
    if (!this.#isReadAgain || this.#stats(file)?.isFile())
      return yield* readBytes(file, 'the nodes', this.#io);
    const before = this.#kept.get(file);
    if (before) return yield* before;
    const kept: Uint8Array[] = [];
    for await (const chunk of readBytes(file, 'the nodes', this.#io)) {
      kept.push(chunk);
      yield chunk;
    }
    this.#kept.set(file, kept);
  }

  /** How many bytes there are; unknown when one of the files is no file but a pipe. */
  size(files: readonly string[]): number | undefined {
    let size = 0;
    for (const file of files) {
      const stats = this.#stats(file);
      if (!stats?.isFile()) return undefined;
      size += stats.size;
    }
    return size;
  }

  /** Not for standard input, nor for what can't be reached: whoever reads it is told why. */
  #stats(file: string): Stats | undefined {
    try {
      return file === '-' ? undefined : this.#io.files.statSync(pathOf(file, this.#io));
    } catch {
      return undefined;
    }
  }
}
