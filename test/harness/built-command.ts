import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the command into `folder` as the package has it; gives the file to run with Node. */
export async function buildCommand(folder: string): Promise<string> {
  const build = await rolldown({
    cwd: project,
    input: { nmpolicyctl: 'src/cli/main.ts' },
    platform: 'node',
    external: /^node:/,
    resolve: { mainFields: ['module', 'main'] },
  });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  await build.write({ dir: join(folder, 'dist'), format: 'esm' });
  await build.close();
  copyFileSync(join(project, 'package.json'), join(folder, 'package.json'));
  return join(folder, 'dist/nmpolicyctl.js');
}

/** What a child process did. */
export interface ProcessResult {
  /** `null` when a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a shell script with `nmpolicyctl` as a command in it, in `folder`, which is the home folder too. */
export function runScript(script: string, commandFile: string, folder: string): Promise<ProcessResult> {
  const prelude = `nmpolicyctl() { "${process.execPath}" "${commandFile}" "$@"; }\n`;
  const { NODE_OPTIONS: _options, FORCE_COLOR: _force, ...environment } = process.env;
  const child = spawn('bash', ['-c', prelude + script], {
    cwd: folder,
    env: { ...environment, HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    texts.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    texts.stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, ...texts }));
  });
}
