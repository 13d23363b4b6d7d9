import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, which the process of a case loads too
import { documents } from './documents.mjs';
// @ts-expect-error plain JavaScript, which the process of a case loads too
import { texts } from './texts.mjs';

/** What a process may take for all public functions with one input. */
const mostSeconds = 120;
const mostMegabytes = 1500;

let folder: string;
const bundle = (): string => join(folder, 'library.mjs');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nmpolicy-hostile-'));
  const build = await rolldown({ input: 'src/index.ts', platform: 'node' });
  await build.write({ file: bundle(), format: 'esm' });
  await build.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function codesFor(name: string): string {
  const parameters = [`--max-old-space-size=${mostMegabytes}`, 'test/hostile/run-case.mjs', bundle(), name];
  const options = { encoding: 'utf8', timeout: mostSeconds * 1000, killSignal: 'SIGKILL' } as const;
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, parameters, options);
  expect({ status, signal, stderr: stderr.slice(0, 1000) }).toEqual({ status: 0, signal: null, stderr: '' });
  return stdout.trim();
}

describe.each(Object.keys({ ...texts, ...documents }))('%s', (name) => {
  test(
    'is answered or refused in bounded time and memory',
    () => {
      expect(codesFor(name)).toMatchSnapshot();
    },
    (mostSeconds + 30) * 1000,
  );
});
