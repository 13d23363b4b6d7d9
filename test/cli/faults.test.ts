import * as fileSystem from 'node:fs';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asCommandError, CommandError } from '../../src/cli/command-error.ts';
import type { FileSystem } from '../../src/cli/io.ts';
import {
  type CommandInput,
  type CommandResult,
  runCommand,
  systemError,
  temporaryFolder,
} from '../harness/command.ts';

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  writeFileSync(
    join(folder, 'policy.yaml'),
    'capture: { a: interfaces.name }\ndesiredState: { hostname: { config: n } }\n',
  );
  writeFileSync(join(folder, 'state.yaml'), 'interfaces: [{ name: eth1 }]\n');
});
afterEach(() => remove());

const gen = (input: Partial<CommandInput> = {}, ...more: string[]): Promise<CommandResult> =>
  runCommand(['gen', 'policy.yaml', '-s', 'state.yaml', ...more], { folder, ...input });
const fail = (code: string) => (): never => {
  throw systemError(code);
};

describe('writing the captured states fails', () => {
  const failToCreate =
    (code: string): FileSystem['openSync'] =>
    (file, flags, mode) => {
      if (flags === 'wx') throw systemError(code);
      return fileSystem.openSync(file, flags, mode);
    };
  const half = (file: fileSystem.PathOrFileDescriptor, text: unknown): never => {
    fileSystem.writeFileSync(file, String(text).slice(0, 10));
    throw systemError('ENOSPC');
  };
  const cases: [string, Partial<FileSystem>, string][] = [
    ['a full disk', { writeFileSync: half }, 'there is no space left on the device'],
    [
      'a full disk that shows when the data is flushed',
      { fsyncSync: fail('ENOSPC') },
      'there is no space left on the device',
    ],
    ['a used up quota', { writeFileSync: fail('EDQUOT') }, 'the disk quota is used up'],
    ['a read-only file system', { openSync: failToCreate('EROFS') }, 'the file system can only be read'],
    ['a folder without permission', { openSync: failToCreate('EACCES') }, 'permission denied'],
    ['a file without permission', { accessSync: fail('EACCES') }, 'permission denied'],
    [
      'a device error',
      {
        fsyncSync: (descriptor) => {
          fileSystem.closeSync(descriptor);
        },
      },
      'EBADF',
    ],
    ['a failed rename', { renameSync: fail('EBUSY') }, 'it is in use'],
    ['an error without words', { renameSync: fail('EWEIRD') }, 'EWEIRD'],
    [
      'even the new file can not be removed',
      {
        renameSync: fail('EBUSY'),
        rmSync: (file, options) => {
          fileSystem.rmSync(file, options);
          throw systemError('EIO');
        },
      },
      'it is in use',
    ],
  ];

  test.each(cases)('%s', async (_name, files, reason) => {
    writeFileSync(join(folder, 'kept.yaml'), 'old: {}\n');
    const result = await gen({ files }, '-o', 'kept.yaml');
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toBe(
      `error: \`kept.yaml\` can't be written: ${reason}\n  help: nothing was printed; choose another file with \`--captured-states-output\`\n`,
    );
    expect(readFileSync(join(folder, 'kept.yaml'), 'utf8')).toBe('old: {}\n');
    expect(readdirSync(folder).sort()).toEqual(['kept.yaml', 'policy.yaml', 'state.yaml']);
  });

  test('a cache folder that can not be made', async () => {
    const result = await gen({ files: { mkdirSync: fail('EROFS') as FileSystem['mkdirSync'] } });
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toContain(
      `\`${join(folder, 'home/.cache/nmpolicy/cache.yaml')}\` can't be written: the file system`,
    );
  });

  test('a cache folder on a drive that is not there', async () => {
    const missing = {
      statSync: (() => undefined) as unknown as FileSystem['statSync'],
      mkdirSync: fail('ENOENT') as FileSystem['mkdirSync'],
    };
    const result = await gen({ files: missing });
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toContain("cache.yaml` can't be written: there is no such file or folder\n");
  });

  test('a cache folder that another process makes at the same time is taken', async () => {
    const files = {
      mkdirSync: ((name: string) => {
        fileSystem.mkdirSync(name);
        throw systemError('EEXIST');
      }) as FileSystem['mkdirSync'],
    };
    expect(await gen({ files })).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, 'home/.cache/nmpolicy/cache.yaml'), 'utf8')).toMatch(/^a:\n/);
  });

  test('no home folder', async () => {
    const result = await gen({ homeFolder: '' });
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toMatch(/^error: there is no home folder .*\n {2}help: name a file/);
  });

  test('no home folder is needed with a file for the captured states', async () => {
    expect(await gen({ homeFolder: '' }, '-o', 'kept.yaml')).toMatchObject({ status: 0 });
  });

  test('a device is written to, not replaced', async () => {
    const written: unknown[] = [];
    const result = await gen(
      {
        files: {
          statSync: (() => ({ isFile: () => false })) as unknown as FileSystem['statSync'],
          writeFileSync: (file, text) => written.push([file, text]),
          renameSync: fail('EIO'),
        },
      },
      '-o',
      '/dev/some-device',
    );
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(written).toEqual([['/dev/some-device', expect.stringMatching(/^a:\n/)]]);
  });

  test('a file that a descriptor of the process leads to is written to there', async () => {
    const written: unknown[] = [];
    const files: Partial<FileSystem> = {
      statSync: ((ino: string) => ({ isFile: () => true, ino })) as unknown as FileSystem['statSync'],
      readlinkSync: ((name: string) =>
        name === '/dev/stderr' ? 'fd/2' : fail('EINVAL')()) as FileSystem['readlinkSync'],
      writeFileSync: (file, text) => written.push([file, text]),
      renameSync: fail('EIO'),
    };
    expect(await gen({ files }, '-o', '/dev/stderr')).toMatchObject({ status: 0, stderr: '' });
    expect(written).toEqual([[2, expect.stringMatching(/^a:\n/)]]);
  });

  test('the file that standard output goes to is not replaced', async () => {
    const kept = join(folder, 'kept.yaml');
    writeFileSync(kept, '');
    const files = { fstatSync: (() => statSync(kept)) as unknown as FileSystem['fstatSync'] };
    expect(await gen({ files }, '-o', 'kept.yaml')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining("error: `kept.yaml` can't be written: standard output goes there\n"),
    });
    expect(readFileSync(kept, 'utf8')).toBe('');
  });

  const named = ['state.yaml', 'policy.yaml'];
  test.each(named)('%s is not replaced when nobody can tell which file it is', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    let calls = 0;
    const statSync = ((...parameters: Parameters<typeof fileSystem.statSync>) => {
      if (calls++ === 0) throw systemError('EIO');
      return fileSystem.statSync(...parameters);
    }) as FileSystem['statSync'];
    expect(await gen({ files: { statSync } }, '-o', name)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(`error: \`${name}\` can't be written: the device reports an error\n`),
    });
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  test.each([
    ['nobody can tell what standard output is', 'EIO', 2],
    ['standard output is closed', 'EBADF', 0],
  ])('%s', async (_name, code, status) => {
    writeFileSync(join(folder, 'kept.yaml'), '');
    const files = { fstatSync: fail(code) as unknown as FileSystem['fstatSync'] };
    expect(await gen({ files }, '-o', 'kept.yaml')).toMatchObject({ status });
  });

  test('the permissions of the file stay as they are', async () => {
    writeFileSync(join(folder, 'kept.yaml'), '');
    chmodSync(join(folder, 'kept.yaml'), 0o640);
    await gen({}, '-o', 'kept.yaml');
    expect(statSync(join(folder, 'kept.yaml')).mode & 0o777).toBe(0o640);
  });
});

describe('standard streams fail', () => {
  test('nobody reads the output any more', async () => {
    const result = await gen({ writeOutput: async () => fail('EPIPE')() });
    expect(result).toMatchObject({ status: 141, stderr: '' });
  });

  test('the disk is full', async () => {
    const result = await gen({ writeOutput: async () => fail('ENOSPC')() });
    expect(result).toMatchObject({
      status: 2,
      stderr: "error: standard output can't be written: there is no space left on the device\n",
    });
  });

  test('nobody reads the messages any more', async () => {
    const broken = { folder, writeErrors: async () => fail('EPIPE')() };
    expect(await runCommand(['gen', 'nowhere.yaml'], broken)).toMatchObject({ status: 2 });
  });

  test.each([
    ['EIO', 'the device reports an error'],
    ['EISDIR', 'it is a folder\n  help: name a file in it'],
    ['EWEIRD', 'EWEIRD'],
  ])('standard input ends with %s', async (code, reason) => {
    const standardInput = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('interfaces:');
      throw systemError(code);
    };
    const result = await runCommand(['gen', 'policy.yaml'], { folder, standardInput });
    expect(result).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `error: standard input can't be read: ${reason}\n`,
    });
  });

  test('a policy that the user may not read', async () => {
    const files = {
      openSync: () => {
        throw systemError('EACCES');
      },
    };
    const result = await runCommand(['check', 'policy.yaml'], { folder, files });
    expect(result).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /^error: `policy.yaml` can't be read: permission denied\n {2}help: it has to be readable for the user/,
      ),
    });
  });

  test('standard input ends with an error that has no code', async () => {
    const standardInput = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('');
      throw new Error('it went away');
    };
    const result = await runCommand(['gen', 'policy.yaml'], { folder, standardInput });
    expect(result.stderr).toBe("error: standard input can't be read: it went away\n");
  });
});

describe('bytes', () => {
  const inChunks = (...chunks: (number[] | string)[]) =>
    async function* (): AsyncGenerator<Uint8Array> {
      for (const chunk of chunks) yield Buffer.from(chunk as string);
    };
  const check = (standardInput: () => AsyncIterable<Uint8Array>): Promise<CommandResult> =>
    runCommand(['check', '-'], { folder, standardInput });

  test('a character in two chunks', async () => {
    const result = await runCommand(['gen', '-', '-s', 'state.yaml'], {
      folder,
      standardInput: inChunks('desiredState: { a: "', [0xe2, 0x82], [0xac], '" }'),
    });
    expect(result.stdout).toBe('a: €\n');
  });

  test('a byte order mark in two chunks', async () => {
    const result = await runCommand(['gen', '-', '-s', 'state.yaml'], {
      folder,
      standardInput: inChunks([0xef, 0xbb], [0xbf], 'desiredState: { a: b }'),
    });
    expect(result.stdout).toBe('a: b\n');
  });

  test('a character that never ends', async () => {
    const result = await check(inChunks('a: 1\nb: ', [0xe2, 0x82]));
    expect(result.stderr).toMatch(/^error: standard input is not text in UTF-8: line 2 has other bytes\n/);
  });

  test('a wrong byte in a later chunk', async () => {
    const result = await check(inChunks('a: 1\n', 'b: 2\n', [0x63, 0x0a, 0x80]));
    expect(result.stderr).toMatch(/^error: standard input is not text in UTF-8: line 4 /);
  });

  test.each<[string, (number[] | string)[], number]>([
    ['behind a replacement character', ['a: \ufffd\nb: 1\n', 'c: \ufffd\n\n', [0xff]], 5],
    ['behind one in its chunk', [[0x23, 0xef, 0xbf, 0xbd, 0x0a, 0x0a, 0x0a, 0xe9, 0x0a]], 4],
    ['behind a character in two chunks', ['a: ', [0xe2, 0x82], [0xac, 0x0a, 0x0a, 0xff]], 3],
    ['behind a character in four chunks', [[0xf0], [0x9f], [0x98], [0x80, 0x0a, 0xff]], 2],
    ['that ends a character of the chunk before', ['a\n', [0xe2, 0x82], 'b\n\n'], 2],
    ['before a character that the chunk does not end', ['a\n', [0xff, 0x0a, 0xe2]], 2],
    ['in the line of a character that the chunk does not end', [[0x0a, 0xff, 0xe2]], 2],
    ['behind whole characters of the chunk before', ['a\n\u20ac', [0x80, 0x0a]], 2],
  ])('a wrong byte %s', async (_name, chunks, line) => {
    const result = await check(inChunks(...chunks));
    expect(result.stderr).toMatch(new RegExp(`^error: standard input is not text in UTF-8: line ${line} `));
  });

  test('a NUL character in a later chunk', async () => {
    const result = await check(inChunks('a: 1\n', 'b: 2\n\0'));
    expect(result.stderr).toMatch(/^error: standard input is not text: line 3 /);
  });

  test('more than is worth reading', async () => {
    let read = 0;
    const standardInput = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        read++;
        yield Buffer.alloc(16 * 1024 * 1024, 'a');
      }
    };
    const result = await check(standardInput);
    expect(result).toMatchObject({ status: 2 });
    expect(result.stderr).toMatch(/^error: standard input has more than 67108864 characters\n/);
    expect(read).toBe(5);
  });
});

describe('nodes that never end', () => {
  test.each([
    ['a document', 'a: 1\n'],
    ['a line', 'aaaaaaaa'],
    ['blanks', '        '],
    ['a text in JSON', '{"', 'aaaaaaaa'],
    ['a key in JSON', '{"a":1,', '"aaaaa",'],
  ])('%s', async (_name, start, more = start) => {
    const piece = Buffer.from(more.repeat(1024 * 1024));
    let read = 0;
    const standardInput = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(start);
      for (; read < 20; read++) yield piece;
    };
    writeFileSync(join(folder, 'static.yaml'), 'desiredState: {}\n');
    const result = await runCommand(['preview', 'static.yaml', '-n', '-'], { folder, standardInput });
    const [first] = result.stderr.split('\n');
    expect(first).toBe('error: a node in standard input has more than 67108864 characters');
    expect(result.status).toBe(2);
    expect(read).toBeLessThan(18);
  });
});

describe('a mistake in the command', () => {
  const now = (): never => {
    throw new Error('first line\nsecond line');
  };

  test('is told in one line, with what to do', async () => {
    const result = await gen({ now });
    expect(result).toMatchObject({ status: 70, stdout: '' });
    expect(result.stderr).toBe(
      'error: this is a mistake in nmpolicyctl, not in your input: Error: first line\n  help: please report it with the command line, the policy and the state; NMPOLICY_DEBUG=1 shows where it happened\n',
    );
  });

  test('shows where it happened to those who ask', async () => {
    const result = await gen({ now, environment: { NMPOLICY_DEBUG: '1' } });
    expect(result.stderr).toMatch(/help: please report it[\s\S]*second line\n {4}at /);
  });

  test('is no error of the command', () => {
    expect(asCommandError(new CommandError({ message: 'a' })).message).toBe('a');
    expect(() => asCommandError(systemError('EIO'))).toThrow('EIO');
  });

  test('before a preview has its first policy leaves whole JSON', async () => {
    const argv = ['preview', 'policy.yaml', '-n', 'state.yaml', '--json'];
    const result = await runCommand(argv, { folder, now });
    expect(result).toMatchObject({ status: 70, stdout: '{"policies": [\n]}\n' });
  });

  test('in a library call is one, too', async () => {
    const isolated = { folder, environment: { NMPOLICY_DEBUG: '1' }, now: () => Object.create(null) as Date };
    expect(await runCommand(['gen', 'policy.yaml', '-s', 'state.yaml'], isolated)).toMatchObject({
      status: 70,
    });
  });
});

describe('a progress bar', () => {
  const nodes = (count: number): string =>
    Array.from(
      { length: count },
      (_, number) => `{"metadata":{"name":"n${number}"},"status":{"currentState":{}}}\n`,
    ).join('');
  const preview = (
    count: number,
    input: Partial<CommandInput>,
    file = 'nodes.json',
  ): Promise<CommandResult> => {
    writeFileSync(join(folder, 'static.yaml'), 'desiredState: {}\n');
    writeFileSync(join(folder, 'nodes.json'), nodes(count));
    let time = 0;
    const now = (): Date => {
      time += 10;
      return new Date(time);
    };
    return runCommand(['preview', 'static.yaml', '--nodes', file], {
      folder,
      now,
      terminals: ['errors'],
      ...input,
    });
  };

  test('for more than a hundred nodes', async () => {
    const { stderr, stdout } = await preview(300, {});
    const bars = stderr.split('\r\u001b[K').filter(Boolean);
    expect(bars[0]).toMatch(/^\[#* *\] \d+ %, 101 nodes$/);
    expect(bars.length).toBeGreaterThan(3);
    expect(bars.length).toBeLessThan(100);
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
    expect(stdout.split('\n')).toHaveLength(302);
  });

  test('not for a hundred', async () => {
    expect((await preview(100, {})).stderr).toBe('');
  });

  test('not where nobody looks', async () => {
    expect((await preview(300, { terminals: ['output'] })).stderr).toBe('');
  });

  test('a count when nobody knows how many there are', async () => {
    const { stderr } = await preview(300, { standardInput: nodes(300) }, '-');
    expect(stderr).toContain('\r\u001b[K101 nodes');
  });
});

test('a folder for the cache that is there already', async () => {
  mkdirSync(join(folder, 'home/.cache/nmpolicy'), { recursive: true });
  expect(await gen()).toMatchObject({ status: 0 });
});
