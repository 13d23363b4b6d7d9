import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A code block of a page: `file=` names the file it is, `failure=` the test whose message it shows. */
export interface CodeBlock {
  readonly language: string;
  readonly file?: string;
  readonly failure?: string;
  readonly text: string;
}

export function codeBlocks(page: string): CodeBlock[] {
  return [...page.matchAll(/^```(\w+)(?: file=(\S+))?(?: failure="([^"]*)")?\n([\s\S]*?)^```$/gm)].map(
    ([, language, file, failure, text]) => ({
      language: language!,
      text: text!,
      ...(file !== undefined && { file }),
      ...(failure !== undefined && { failure }),
    }),
  );
}

/** A project of its own made of a page's files, in which `nmpolicy` is the sources of this one. */
export interface GuideProject {
  readonly folder: string;
  readonly remove: () => void;
}

export function createProject(blocks: readonly CodeBlock[]): GuideProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nmpolicy-guide-')));
  for (const { file, text } of blocks) {
    if (file !== undefined) write(join(folder, file), text);
  }
  const packages = join(folder, 'node_modules');
  for (const name of ['vitest', '@types', '@kubernetes'])
    link(join(process.cwd(), 'node_modules', name), join(packages, name));
  link(join(process.cwd(), 'src'), join(packages, 'nmpolicy', 'src'));
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
  const sources = Object.keys(exports)
    .filter((subpath) => !subpath.endsWith('.json'))
    .map((subpath) => [subpath, `./src/${subpath.slice(1)}/index.ts`.replaceAll('//', '/')]);
  const manifest = { name: 'nmpolicy', type: 'module', exports: Object.fromEntries(sources) };
  write(join(packages, 'nmpolicy', 'package.json'), JSON.stringify(manifest));
  write(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const compilerOptions = {
    module: 'ESNext',
    moduleResolution: 'Bundler',
    types: ['node', 'vitest/globals'],
    isolatedDeclarations: false,
    declaration: false,
  };
  const types = { extends: join(process.cwd(), 'tsconfig.json'), compilerOptions, include: ['*.ts'] };
  write(join(folder, 'tsconfig.json'), JSON.stringify(types));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The messages of failed tests by title, and how many passed. */
export interface TestReport {
  readonly passed: number;
  readonly failures: Readonly<Record<string, string>>;
}

/** Runs the tests of the project in a process of its own. */
export async function runTests(folder: string): Promise<TestReport> {
  const report = join(folder, 'report.json');
  const command = join(process.cwd(), 'node_modules/vitest/vitest.mjs');
  const { output } = await run(folder, command, ['run', '--reporter=json', `--outputFile=${report}`]);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as JsonReport;
  const unfinished = testResults.filter(({ message }) => message !== '');
  if (unfinished.length > 0)
    throw new Error(`${unfinished.map(({ message }) => message).join('\n')}\n${output}`);
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = results.filter(({ status }) => status === 'failed');
  return {
    passed: results.length - failed.length,
    failures: Object.fromEntries(
      failed.map(({ title, failureMessages }) => [title, failureMessages.join('\n')]),
    ),
  };
}

interface JsonReport {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** What the compiler has to say about the project: nothing. */
export async function checkTypes(folder: string): Promise<string> {
  const compiler = join(process.cwd(), 'node_modules/@typescript/native/bin/tsc');
  return (await run(folder, compiler, ['-p', folder])).output;
}

async function run(folder: string, script: string, parameters: string[]): Promise<{ output: string }> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|NODE_ENV$|TEST$|FORCE_COLOR$|NODE_V8)/.test(name),
    ),
  );
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...parameters], {
      cwd: folder,
      env: { ...env, NO_COLOR: '1' },
    });
    return { output: stdout + stderr };
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return { output: `${stdout}${stderr}` };
  }
}
