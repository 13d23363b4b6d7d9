import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const folder = mkdtempSync(join(tmpdir(), 'nmpolicy-readme-'));

/** The blocks of one language under a heading. */
function blocks(heading: string, language: string): string[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))!;
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text]) => text!,
  );
}

/** Runs a file with the package's own sources in place of the installed package. */
async function bundle(input: string, file: string): Promise<string> {
  const build = await rolldown({
    input,
    platform: 'node',
    resolve: { alias: { nmpolicy: resolve('src/index.ts') } },
  });
  await build.write({ file, format: 'esm' });
  await build.close();
  return file;
}

const commands = join(folder, 'bin');
/** In the copied project, with `nmpolicyctl` among the commands. */
const shell = (command: string): string =>
  execFileSync('bash', ['-c', `{ ${command}; } 2>&1 || true`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${commands}:${process.env.PATH}`, NO_COLOR: '1' },
  });

beforeAll(async () => {
  cpSync('examples', join(folder, 'examples'), { recursive: true });
  mkdirSync(commands);
  const program = await bundle('src/cli/main.ts', join(folder, 'nmpolicyctl.mjs'));
  writeFileSync(join(commands, 'nmpolicyctl'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(join(commands, 'nmpolicyctl'), 0o755);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the two commands of the first screen run scripts that exist', () => {
  const [first, second] = [...readme.matchAll(/^```sh\n(.*)\n```$/gm)].map(([, command]) => command);
  expect([first, second]).toEqual(['npm ci && npm run example', 'npm ci && npm test']);
  expect(scripts).toHaveProperty('test');
});

test('npm run example prints the desired state of the bundled example', () => {
  const [build, command] = scripts.example!.split(' && node dist/nmpolicyctl.js ');
  expect(build).toBe('npm run --silent build');
  const output = shell(`nmpolicyctl ${command}`);
  expect(output).toMatch(/^interfaces:\n {2}- name: br1\n/);
  expect(output).toContain('next-hop-interface: br1');
  expect(output).not.toContain('error');
});

test('the program under "Library" prints what stands below it', async () => {
  const [program] = blocks('Library', 'ts');
  const [printed] = blocks('Library', 'yaml');
  writeFileSync(join(folder, 'program.ts'), program!);
  const file = await bundle(join(folder, 'program.ts'), join(folder, 'program.mjs'));
  expect(execFileSync(process.execPath, [file], { encoding: 'utf8' }).trimEnd()).toBe(printed!.trimEnd());
});

test('the commands under "Command" print what stands below each', () => {
  const [session] = blocks('Command', 'console');
  const steps = session!
    .split(/^\$ /m)
    .slice(1)
    .map((step) => ({ command: step.split('\n')[0]!, output: step.slice(step.indexOf('\n') + 1) }));
  expect(steps.length).toBeGreaterThan(2);
  const [{ command: enter }, ...others] = steps as [(typeof steps)[0], ...typeof steps];
  expect(enter).toMatch(/^cd /);
  for (const { command, output } of others) expect(shell(`${enter} && ${command}`)).toBe(output);
});

test('the test under "Jest and Vitest" passes', () => {
  const [source] = blocks('Jest and Vitest', 'ts');
  const alias = { 'nmpolicy/jest': resolve('src/jest/index.ts') };
  const config = { test: { root: folder, globals: true, include: ['readme-example.test.ts'], alias } };
  writeFileSync(join(folder, 'readme-example.test.ts'), source!);
  writeFileSync(join(folder, 'vitest.config.mjs'), `export default ${JSON.stringify(config)}\n`);
  const vitest = resolve('node_modules/vitest/vitest.mjs');
  const output = execFileSync(process.execPath, [vitest, 'run', '--config', 'vitest.config.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(output).toContain('Tests  1 passed (1)');
}, 60_000);
