import * as files from 'node:fs';
import { homedir } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { processIo } from '../../src/cli/process-io.ts';
import { systemError } from '../harness/command.ts';

vi.mock('node:fs', { spy: true });
afterEach(() => vi.restoreAllMocks());

test('what a process has', () => {
  const io = processIo();
  expect(io).toMatchObject({ workingFolder: process.cwd(), homeFolder: homedir(), environment: process.env });
  expect(io.input.isTerminal).toBe(process.stdin.isTTY === true);
  expect(io.version()).toBe(manifest.version);
  expect(Math.abs(io.now().getTime() - Date.now())).toBeLessThan(10_000);
});

test('standard input', () => {
  expect(processIo().input.chunks()).toBe(process.stdin);
});

test('a folder as standard input', () => {
  vi.mocked(files.fstatSync).mockReturnValue({ isDirectory: () => true } as files.Stats);
  expect(() => processIo().input.chunks()).toThrow(expect.objectContaining({ code: 'EISDIR' }));
});

test('a stream that takes a text, and one that does not', async () => {
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
