import { resolve } from 'node:path';
import { readBytes } from '../input.ts';
import type { CommandIo } from '../io.ts';
import type { ReadBytes } from './nodes.ts';
import type { Progress } from './progress.ts';

/** Reads the files of nodes once for every policy. Standard input can't be read again: it is kept. */
export class NodeBytes {
  readonly #io: CommandIo;
  readonly #isReadAgain: boolean;
  #kept: Uint8Array[] | undefined;

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
    if (file !== '-' || !this.#isReadAgain) return yield* readBytes(file, this.#io);
    if (this.#kept) return yield* this.#kept;
    const kept: Uint8Array[] = [];
    for await (const chunk of readBytes(file, this.#io)) {
      kept.push(chunk);
      yield chunk;
    }
    this.#kept = kept;
  }

  /** How many bytes there are; unknown when one of the files is no file but a pipe. */
  size(files: readonly string[]): number | undefined {
    let size = 0;
    for (const file of files) {
      const name = resolve(this.#io.workingFolder, file);
      const found = file === '-' ? undefined : this.#io.files.statSync(name, { throwIfNoEntry: false });
      if (!found?.isFile()) return undefined;
      size += found.size;
    }
    return size;
  }
}
