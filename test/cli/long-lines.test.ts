import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand, temporaryFolder } from '../harness/command.ts';

// A policy as one long line: every finding repeats the line it is in.
const { folder, remove } = temporaryFolder();
const write = (name: string, value: unknown): void =>
  writeFileSync(join(folder, name), JSON.stringify(value));
const captures = (count: number, operator: string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, number) => [`c${number}`, `interfaces.a${operator}"x"`]),
  );

beforeAll(() => {
  write('state.json', { interfaces: [] });
  write('unmatched.json', { capture: captures(30, '==') });
  write('broken.json', { capture: captures(30, '=') });
  write('crowded.json', { capture: captures(120, '=') });
  write('failing.json', { capture: captures(30, '=='), desiredState: { a: '{{ capture.c1.b }}' } });
  // the cut would be in the middle of a character beyond 16 bits
  writeFileSync(
    join(folder, 'wide.json'),
    `{ "note": "${'x'.repeat(388)}😀${'x'.repeat(9)}", "capture": { "a": "b c" } }`,
  );
  write('many.json', { capture: captures(4000, '==') });
});
afterAll(remove);

/** Everything under `lines`, wherever it is. */
function linesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'lines' ? inner : linesIn(inner)));
}
const run = (line: string) => runCommand(line.split(' '), { folder });

describe('in JSON long lines are cut', () => {
  test.each([
    'gen unmatched.json -s state.json -o - --json',
    'gen broken.json -s state.json --json',
    'gen unmatched.json -s state.json --compare --json',
    'gen failing.json -s state.json --compare --json',
    'gen broken.json -s state.json --compare --json',
    'check broken.json --json',
    'check crowded.json --json', // the last finding, that there are more, is nowhere in the file
    'explain unmatched.json -s state.json --json',
    'explain failing.json -s state.json --json',
    'preview unmatched.json -n state.json --json',
    'preview failing.json -n state.json --json',
    'preview broken.json -n state.json --json',
  ])('%s', async (line) => {
    const { stdout } = await run(line);
    const lines = linesIn(JSON.parse(stdout));
    expect(lines.length).toBeGreaterThan(0);
    for (const one of lines) expect(one).toMatch(/^.{400}…$/);
  });

  test('not through a character', async () => {
    const { stdout } = await run('check wide.json --json');
    expect(linesIn(JSON.parse(stdout))[0]).toMatch(/^.*x…$/);
  });
});

test('thousands of findings in one line', async () => {
  const { status, stdout, stderr } = await run('gen many.json -s state.json -o - --json');
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(stdout).warnings).toHaveLength(4000);
});

test('other output shows where in the line a finding is', async () => {
  const { stderr } = await run('gen broken.json -s state.json');
  expect(stderr).toContain('"c29":');
});
