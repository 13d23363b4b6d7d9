import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateState, parseYaml } from '../../src/index.ts';
import { runCommand, temporaryFolder } from '../harness/command.ts';

// Every folder of test/cases/policies is a policy that people know, with what it gives on a node:
// the library and the command must both say so.
const folders = new URL('../cases/policies/', import.meta.url);
const now = new Date('2026-01-02T03:04:05Z');

describe.each(readdirSync(folders))('%s', (name) => {
  const file = (part: string): string => join(folders.pathname, name, `${part}.yaml`);
  const text = (part: string): string => readFileSync(file(part), 'utf8');

  test('the library', () => {
    const generated = generateState(text('policy'), text('current'), undefined, { now });
    expect(generated.desiredState).toEqual(parseYaml(text('generated')));
    expect(generated.capturedStates).toEqual(parseYaml(text('captured')));
    expect(generated.warnings).toEqual([]);
  });

  test('the library, on another node, with the captured states', () => {
    const again = generateState(text('policy'), '{}', text('captured'), { now: new Date(0) });
    expect(again.desiredState).toEqual(parseYaml(text('generated')));
    expect(again.capturedStates).toEqual(parseYaml(text('captured')));
  });

  test('the command', async () => {
    const { folder, remove } = temporaryFolder();
    const argv = ['gen', file('policy'), '--captured-states-output', 'captured.yaml'];
    const result = await runCommand(argv, { folder, standardInput: text('current') });
    const captured = readFileSync(join(folder, 'captured.yaml'), 'utf8');
    remove();
    expect(result).toMatchObject({ status: 0, stdout: text('generated'), stderr: '' });
    expect(captured).toBe(text('captured'));
  });
});
