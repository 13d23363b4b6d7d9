import * as files from 'node:fs';
import { homedir } from 'node:os';
import { afterEach, describe, expect, test, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { processIo } from '../../src/cli/process-io.ts';
import { systemError } from '../harness/command.ts';

vi.mock('node:fs', { spy: true });
vi.mock('node:os', { spy: true });
afterEach(() => vi.restoreAllMocks());

/** What stands behind the standard streams. */
const streamsAre = (kind: 'file' | 'folder' | 'pipe'): void => {
  const found = { isFile: () => kind === 'file', isDirectory: () => kind === 'folder' };
  vi.mocked(files.fstatSync).mockReturnValue(found as files.Stats);
};

test('what a process has', () => {
  const io = processIo();
  expect(io).toMatchObject({ workingFolder: process.cwd(), homeFolder: homedir(), environment: process.env });
  expect(io.input.isTerminal).toBe(process.stdin.isTTY === true);
  expect(io.version()).toBe(manifest.version);
  expect(Math.abs(io.now().getTime() - Date.now())).toBeLessThan(10_000);
});

test('a working folder that was removed is missed only when it is needed', () => {
  vi.spyOn(process, 'cwd').mockImplementation(() => {
    throw systemError('ENOENT');
  });
  const io = processIo();
  expect(() => io.workingFolder).toThrow(/^the working folder is not there any more$/);
});

test('a user without a home folder', () => {
  vi.mocked(homedir).mockImplementation(() => {
    throw systemError('ENOENT');
  });
  expect(processIo().homeFolder).toBe('');
});

test('standard input', () => {
  expect(processIo().input.chunks()).toBe(process.stdin);
});

test('a folder as standard input', () => {
  streamsAre('folder');
  expect(() => processIo().input.chunks()).toThrow(expect.objectContaining({ code: 'EISDIR' }));
});

describe('a file behind standard output', () => {
  const write = (writeSync: (bytes: Uint8Array, at: number) => number): Promise<void> => {
    streamsAre('file');
    const replaced = (_file: number, bytes: Uint8Array, at: number): number => writeSync(bytes, at);
    vi.mocked(files.writeSync).mockImplementation(replaced as typeof files.writeSync);
    return processIo().output.write('h€llo');
  };

  test('takes the text in as many parts as it needs', async () => {
    let written = '';
    await write((bytes, at) => {
      const part = Buffer.from(bytes.subarray(at, at + 3));
      written += part.toString('hex');
      return part.length;
    });
    expect(Buffer.from(written, 'hex').toString()).toBe('h€llo');
    expect(vi.mocked(files.writeSync)).toHaveBeenCalledWith(1, expect.anything(), 6);
  });

  test('is full in the middle of the text', async () => {
    const full = write((_bytes, at) => {
      if (at > 0) throw systemError('ENOSPC');
      return 2;
    });
    await expect(full).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});

test('a stream that takes a text, and one that does not', async () => {
  streamsAre('pipe');
  const { output } = processIo();
  const write = vi.spyOn(process.stdout, 'write');
  const answer = (error?: Error): void => {
    write.mockImplementation((_text, done) => {
      (done as unknown as (error?: Error) => void)(error);
      return true;
    });
  };
  answer();
  await expect(output.write('a')).resolves.toBeUndefined();
  expect(write).toHaveBeenCalledWith('a', expect.any(Function));
  answer(systemError('EPIPE'));
  await expect(output.write('a')).rejects.toMatchObject({ code: 'EPIPE' });
  expect(() => process.stdout.emit('error', systemError('EPIPE'))).not.toThrow();
});
