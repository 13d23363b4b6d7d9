import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { runCommand, temporaryFolder } from '../harness/command.ts';

// A case is an entry of a file in test/cases/command/; README.md there says how to write one.
const project = fileURLToPath(new URL('../..', import.meta.url));
const casesFolder = join(project, 'test/cases/command');

type FileContents = string | { bytes: string } | { link: string } | { copy: string };
/** A text to the letter, or texts that must all be in it. */
type Expected = string | string[];

interface Case {
  name: string;
  run: string;
  files?: Record<string, FileContents>;
  stdin?: string;
  terminals?: ('input' | 'output' | 'errors')[];
  environment?: Record<string, string>;
  status?: number;
  stdout?: Expected;
  stderr?: Expected;
  written?: Record<string, Expected>;
  missing?: string[];
  readsStdin?: boolean;
}

interface CaseFile {
  files?: Record<string, FileContents>;
  cases: Case[];
}

/** Words as a shell splits them: single and double quotes, no escapes. */
const words = (line: string): string[] =>
  [...line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'),
  );

function write(folder: string, files: Record<string, FileContents> = {}): void {
  for (const [name, contents] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(name.endsWith('/') ? file : dirname(file), { recursive: true });
    if (name.endsWith('/')) continue;
    if (typeof contents === 'string') writeFileSync(file, contents);
    else if ('bytes' in contents) writeFileSync(file, Buffer.from(contents.bytes.replace(/\s/g, ''), 'hex'));
    else if ('link' in contents) symlinkSync(contents.link, file);
    else copyFileSync(join(project, contents.copy), file);
  }
}

function expectText(actual: string, expected: Expected, what: string): void {
  if (typeof expected === 'string') expect(actual, what).toBe(expected);
  else for (const part of expected) expect(actual, what).toContain(part);
}

describe.each(readdirSync(casesFolder).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
  const { files, cases } = parseYaml(readFileSync(join(casesFolder, name), 'utf8')) as CaseFile;
  test.each(cases)('$name', async (one) => {
    const { folder, remove } = temporaryFolder();
    try {
      write(folder, { ...files, ...one.files });
      const { status, stdout, stderr, inputWasRead } = await runCommand(words(one.run), {
        folder,
        standardInput: one.stdin ?? '',
        terminals: one.terminals ?? [],
        environment: one.environment ?? {},
      });
      const printed = { stdout, stderr: stderr.replaceAll(folder, 'FOLDER') };
      expectText(printed.stderr, one.stderr ?? '', 'standard error');
      expectText(printed.stdout, one.stdout ?? '', 'standard output');
      expect(status).toBe(one.status ?? 0);
      if (one.readsStdin !== undefined) expect(inputWasRead).toBe(one.readsStdin);
      for (const [file, text] of Object.entries(one.written ?? {}))
        expectText(readFileSync(join(folder, file), 'utf8'), text, file);
      for (const file of one.missing ?? []) expect(existsSync(join(folder, file)), file).toBe(false);
      const leftOver = readdirSync(folder, { recursive: true }).filter((file) =>
        String(file).endsWith('.tmp'),
      );
      expect(leftOver).toEqual([]);
    } finally {
      remove();
    }
  });
});
