import { isUtf8 } from 'node:buffer';
import { defaultLimits } from '../limits.ts';
import { CommandError } from './command-error.ts';
import { type CommandIo, type FileSystem, isTyped, pathOf } from './io.ts';
import * as messages from './messages/files.ts';
import { tell } from './output.ts';

/** In bytes. */
const chunkSize = 256 * 1024;

/** In UTF-16 units: what is longer, the library would refuse; it is not worth reading to its end. */
export const mostText: number = defaultLimits.documentSize;

/** What a file is read as, in words for a person. */
export type Use = 'the policy' | 'the current state' | 'the captured states' | 'the nodes';

/**
 * The bytes of a file, or of standard input for `-`, as they come. A person at the terminal is told that they
 * are waited for. Throws {@link CommandError}.
 */
export async function* readBytes(file: string, use: Use, io: CommandIo): AsyncGenerator<Uint8Array> {
  if (isTyped(file, io)) await tell(`${messages.waitingForTerminal(use)}\n`, io);
  try {
    yield* file === '-' ? io.input.chunks() : fileChunks(pathOf(file, io), io.files);
  } catch (error) {
    throw new CommandError(messages.unreadable(file, error));
  }
}

/** Reads while it waits: a stream takes longer to set up than most files to read. */
function* fileChunks(path: string, files: FileSystem): Generator<Uint8Array> {
  const descriptor = files.openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkSize);
      const length = files.readSync(descriptor, chunk, 0, chunkSize, null);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    files.closeSync(descriptor);
  }
}

/** The text of a file, or of standard input for `-`. Throws {@link CommandError} for what is not text. */
export async function readInput(file: string, use: Use, io: CommandIo): Promise<string> {
  let text = '';
  for await (const piece of decodePieces(readBytes(file, use, io), file)) {
    text += piece;
    if (text.length > mostText) throw new CommandError(messages.inputTooLarge(file, mostText));
  }
  return text;
}

/** The text that bytes stand for, piece by piece. Throws {@link CommandError} for what is not text. */
export async function* decodePieces(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let isFirst = true;
  let before = new Uint8Array();
  for await (const chunk of bytes) {
    const encoding = isFirst ? otherUnicode(chunk) : undefined;
    if (encoding !== undefined) throw new CommandError(messages.isOtherUnicode(file, encoding));
    isFirst = false;
    const text = decode(decoder, chunk, file, () => line + linesBeforeWrongBytes(before, chunk));
    // no character has more bytes than four
    before = Buffer.concat([before, chunk.subarray(-3)]).subarray(-3);
    const nul = text.indexOf('\0');
    if (nul >= 0) throw new CommandError(messages.isBinary(file, line + lineBreaks(text.slice(0, nul))));
    line += lineBreaks(text);
    yield text;
  }
  decode(decoder, undefined, file, () => line);
}

/** The text of a chunk, or what is left at the end. */
function decode(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | undefined,
  file: string,
  wrongLine: () => number,
): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new CommandError(messages.notUtf8(file, wrongLine()));
  }
}

/** Whether a byte goes on with a character of UTF-8. */
const isContinuation = (byte: number): boolean => byte >= 0x80 && byte < 0xc0;

/** A line ends with the same byte in any text, so that each can be told by itself. */
function linesBeforeWrongBytes(before: Uint8Array, chunk: Uint8Array): number {
  const last = before.findLastIndex((byte) => !isContinuation(byte));
  const begun = before.subarray(last >= 0 && before[last]! >= 0xc0 ? last : before.length);
  const bytes = Buffer.concat([begun, chunk]);
  for (let lines = 0, start = 0; ; lines++) {
    const end = bytes.indexOf('\n', start);
    // the last line may end within a character that is right
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return lines;
    start = end + 1;
  }
}

/** What else a byte order mark tells. That of UTF-32 with the last byte first begins as one of UTF-16 does. */
function otherUnicode(chunk: Uint8Array): string | undefined {
  const mark = Buffer.from(chunk.subarray(0, 4)).toString('hex');
  if (mark === 'fffe0000' || mark === '0000feff') return 'UTF-32';
  return mark.startsWith('fffe') || mark.startsWith('feff') ? 'UTF-16' : undefined;
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;

/** Throws {@link CommandError} when standard input would have to be several things; `uses` say what for which file. */
export function shareStandardInput(uses: readonly (readonly [file: string | undefined, use: Use])[]): void {
  const taken = uses.filter(([file]) => file === '-').map(([, use]) => use);
  if (taken.length > 1) throw new CommandError(messages.standardInputTwice(taken));
}
