import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, type ExpectStatic, test } from 'vitest';
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

/** What `execFile` gives, or throws for a process that failed. */
interface Ended {
  readonly code?: number;
  readonly signal?: string;
  readonly stdout: string;
  readonly stderr: string;
}

async function codesFor(name: string, expect: ExpectStatic): Promise<string> {
  const parameters = [`--max-old-space-size=${mostMegabytes}`, 'test/hostile/run-case.mjs', bundle(), name];
  const options = { timeout: mostSeconds * 1000, killSignal: 'SIGKILL' } as const;
  const ended: Ended = await promisify(execFile)(process.execPath, parameters, options).catch(
    (failure: Ended) => failure,
  );
  const { code = 0, signal = null, stdout, stderr } = ended;
  expect({ code, signal, stderr: stderr.slice(0, 1000) }).toEqual({ code: 0, signal: null, stderr: '' });
  return stdout.trim();
}

describe.concurrent.each(Object.keys({ ...texts, ...documents }))('%s', (name) => {
  test(
    'is answered or refused in bounded time and memory',
    async ({ expect }) => {
      expect(await codesFor(name, expect)).toMatchSnapshot();
    },
    (mostSeconds + 30) * 1000,
  );
});
