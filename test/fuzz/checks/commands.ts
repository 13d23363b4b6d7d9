import fileSystem, { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Random } from '../../../bench/random.ts';
import type { FileSystem } from '../../../src/cli/io.ts';
import { parseYaml } from '../../../src/index.ts';
import { type CommandResult, runCommand, systemError, temporaryFolder } from '../../harness/command.ts';
import { pick } from '../../schema/sample-state.ts';
import { must, mustBeSame } from '../attempt.ts';
import type { CommandRun } from '../command-input.ts';

/** Runs the command once, and again where nothing has changed; throws when it does what no run may do. */
export async function checkCommand(run: CommandRun, random: Random): Promise<void> {
  const { folder, remove } = temporaryFolder();
  try {
    mkdirSync(join(folder, 'folder'));
    for (const [name, text] of Object.entries(run.files)) writeFileSync(join(folder, name), text);
    const once = await runIn(folder, run, random);
    mustEndWell(run, once);
    mustKeepFiles(folder, run);
    if (run.failing > 0) return;
    mustWriteWhole(run, once);
    const isRepeatable = Object.entries(run.files).every(([name, text]) => read(folder, name) === text);
    if (!isRepeatable) return;
    const again = await runIn(folder, run, random);
    mustBeSame(again, once, 'the second run does something else');
  } finally {
    remove();
  }
}

const runIn = (folder: string, run: CommandRun, random: Random): Promise<CommandResult> =>
  runCommand(run.argv, {
    folder,
    standardInput: run.standardInput,
    terminals: run.terminals,
    files: run.failing > 0 ? failing(run.failing, random) : {},
  });

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** Clearing up, `rmSync`, does not fail: nothing could be done about it. */
const calls = [
  ...['accessSync', 'closeSync', 'fchmodSync', 'fstatSync', 'fsyncSync', 'mkdirSync', 'openSync'],
  ...['readSync', 'readlinkSync', 'realpathSync', 'renameSync', 'statSync', 'writeFileSync'],
] as const;

/** The file system, with one call of some function failing in every `rarity`. */
function failing(rarity: number, random: Random): Partial<FileSystem> {
  const name = pick(calls, random);
  const call = fileSystem[name] as (...parameters: unknown[]) => unknown;
  return {
    [name]: (...parameters: unknown[]): unknown => {
      if (random.below(rarity) > 0) return call(...parameters);
      throw systemError(pick(['ENOSPC', 'EACCES', 'EIO', 'ENOENT', 'EMFILE'], random));
    },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function mustEndWell({ argv, terminals }: CommandRun, { status, stdout, stderr }: CommandResult): void {
  must([0, 1, 2].includes(status), `status ${status}`, stderr);
  must(
    !/^\s+at .*:\d+:\d+/m.test(stderr) && !/\bundefined\b|\[object/.test(withoutQuotes(stderr, terminals)),
    'an odd message',
    stderr,
  );
  // findings are parts of an explanation, of a node in a preview, and of JSON
  must(status === 0 || stdout + stderr !== '', 'a failure without a word');
  const isInOutput = argv.includes('--json') || argv[0] === 'explain' || /: fails: /.test(stdout);
  must(status !== 2 || stderr !== '' || isInOutput, 'no message');
  if (!terminals.includes('errors')) must(!control.test(stderr), 'control characters in messages', stderr);
}

/** What the user's texts are shown in. */
const withoutQuotes = (text: string, terminals: CommandRun['terminals']): string =>
  (terminals.includes('errors') ? stripVTControlCharacters(text) : text).replace(
    /`[^`\n]*`|^ +\d* \|.*$/gm,
    '',
  );

/** Nothing half-written, nothing replaced that was not named as an output. */
function mustKeepFiles(folder: string, { argv, files }: CommandRun): void {
  const left = readdirSync(folder, { recursive: true }).map(String);
  must(!left.some((name) => /\.nmpolicy-|\.tmp$/.test(name)), 'a temporary file is left', left);
  for (const [name, text] of Object.entries(files)) {
    if (read(folder, name) === text) continue;
    must(
      argv.some((argument) => argument.includes(name)),
      `${name} is not what it was`,
    );
    must(!/^(policy|state)/.test(name) || argv[0] !== 'gen' || !isInput(name, argv), `${name} was replaced`);
    parseYaml(read(folder, name));
  }
  const written = join(folder, 'written.yaml');
  if (existsSync(written)) parseYaml(readFileSync(written, 'utf8'));
}

const isInput = (name: string, argv: readonly string[]): boolean =>
  argv.some(
    (argument, at) => argument === name && !/^(-o|-c|--captured-states?-output)$/.test(argv[at - 1] ?? ''),
  );

/** What is printed for programs can be read by them. */
function mustWriteWhole({ argv }: CommandRun, { status, stdout, stderr }: CommandResult): void {
  const [name] = argv;
  if (stdout === '' || argv.some((argument) => /^(--?h|help)/.test(argument)) || name === 'completion')
    return;
  if (argv.includes('--json')) {
    // captured states that go to standard output, too, stand behind the desired state
    if (argv.some((argument) => /^(-[oc]=?|.*output=)?-$/.test(argument))) return;
    must(isJson(stdout), 'JSON that is none', stdout, stderr);
  } else if (name === 'gen' && status === 0 && !argv.includes('--compare'))
    parseYaml(stdout.replace(/^---$/m, '# '));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
