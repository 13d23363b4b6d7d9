import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const runFile = promisify(execFile);
const project: string = fileURLToPath(new URL('../..', import.meta.url));
const fixtures: string = fileURLToPath(new URL('fixtures', import.meta.url));
/** A policy, a state and the result: what every consumer tries, each in its own `policies/`. */
const policies: string = fileURLToPath(new URL('policies', import.meta.url));

/** What npm says that an installation changed. */
export interface Installation {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A project in a folder of its own that has the packed package installed. */
export interface Consumer {
  readonly folder: string;
  readonly installation: Installation;
}

/** Packs the package as it would be published into a new folder; both paths are absolute. */
export async function packProject(): Promise<{ folder: string; tarball: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'nmpolicy-consumers-'));
  const packed = JSON.parse(await run('npm', ['pack', '--json', '--pack-destination', folder], project));
  return { folder, tarball: join(folder, packed[0].filename) };
}

/** The tests of a consumer: those scripts of its package.json that are named `test` or `test:…`. */
export async function testScripts(name: string): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(fixtures, name, 'package.json'), 'utf8'));
  return Object.keys(scripts).filter((script) => /^test(:|$)/.test(script));
}

/** Copies a fixture, installs its own tools and then, as a user would, the tarball. */
export async function installConsumer(name: string, folder: string, tarball: string): Promise<Consumer> {
  const own = join(folder, name);
  await cp(join(fixtures, name), own, { recursive: true });
  await cp(policies, join(own, 'policies'), { recursive: true });
  await run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], own);
  const report = await run('npm', ['install', '--json', '--no-audit', '--no-fund', tarball], own);
  return { folder: own, installation: JSON.parse(report) };
}

export async function removeConsumers(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Runs a program and resolves to what it printed; a failure rejects with everything it said. */
export async function run(command: string, parameters: string[], folder: string): Promise<string> {
  try {
    const { stdout } = await runFile(command, parameters, { cwd: folder, env: cleanEnvironment() });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`\`${command} ${parameters.join(' ')}\` failed\n${stdout}${stderr}`);
  }
}

/** Without what npm and Vitest tell the processes they start: a consumer is neither's child. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const told =
    /^(npm_(package|lifecycle|config_local_prefix|config_loglevel|command|execpath)|VITEST|NODE_ENV$|FORCE_COLOR$|NODE_OPTIONS$|NODE_V8|TEST$)/;
  const kept = Object.entries(process.env).filter(([name]) => !told.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1' };
}
