import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { runCommand } from '../harness/command.ts';

// The blocks of docs/cli.md that begin with `$ nmpolicyctl` are what the command prints.
const folder = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```console\n\$ nmpolicyctl (.*)\n([\s\S]*?)^```$/gm)];

test.each(blocks.map(([, line, output]) => ({ line: line!, output: output! })))('$line', async (block) => {
  const { stdout, stderr } = await runCommand(block.line.split(' '), { folder });
  expect(stdout + stderr).toBe(block.output);
});

test('the page has the help of every command', () => {
  const lines = blocks.map(([, line]) => line);
  expect(lines).toEqual(expect.arrayContaining(commands.map(({ name }) => `${name} --help`)));
});
