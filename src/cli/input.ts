import { resolve } from 'node:path';
import { defaultLimits } from '../limits.ts';
import { CommandError } from './command-error.ts';
import type { CommandIo } from './io.ts';
import * as messages from './messages.ts';

/** A text of the longest permitted length has at most this many bytes: three for a UTF-16 unit. */
const mostBytes = defaultLimits.documentSize * 3;

/** The bytes of a file, or of standard input for `-`, as they come. Throws {@link CommandError}. */
export async function* readBytes(file: string, io: CommandIo): AsyncGenerator<Uint8Array> {
  try {
    yield* file === '-' ? io.input.chunks() : io.files.createReadStream(resolve(io.workingFolder, file));
  } catch (error) {
    throw new CommandError(messages.unreadable(file, error));
  }
}

/** The text of a file, or of standard input for `-`. Throws {@link CommandError} for what is not text. */
export async function readInput(file: string, io: CommandIo): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of readBytes(file, io)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) throw new CommandError(messages.inputTooLarge(file, mostBytes));
  }
  return decode(Buffer.concat(chunks), file);
}

function decode(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new CommandError(messages.isUtf16(file));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    if (nul >= 0) throw new CommandError(messages.isBinary(file, lineOf(text, nul)));
    return text;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const text = new TextDecoder().decode(bytes);
    throw new CommandError(messages.notUtf8(file, lineOf(text, text.indexOf('\ufffd'))));
  }
}

/** 1-based. */
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Throws {@link CommandError} when standard input would have to be several things; `uses` say what for which file. */
export function shareStandardInput(
  uses: readonly (readonly [file: string | undefined, use: string])[],
): void {
  const taken = uses.filter(([file]) => file === '-').map(([, use]) => use);
  if (taken.length > 1) throw new CommandError(messages.standardInputTwice(taken));
}
