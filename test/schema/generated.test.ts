import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const generated = [
  'src/network-state.generated.ts',
  'src/schema/table.generated.ts',
  'src/schema/descriptions.generated.ts',
];
let copy: string;

/** What `npm run generate -- --check` says in the copy: undefined when all is fresh. */
function staleFiles(): string | undefined {
  try {
    execFileSync(process.execPath, [join(copy, 'scripts/generate.mjs'), '--check'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return undefined;
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
}

describe('npm run generate -- --check', () => {
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'nmpolicy-generate-'));
    const sources = [
      'scripts/generate.mjs',
      'scripts/generate',
      'src/schema/nmstate.schema.json',
      ...generated,
    ];
    for (const source of sources) cpSync(join(repository, source), join(copy, source), { recursive: true });
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it('accepts the modules as they are checked in', () => expect(staleFiles()).toBeUndefined());

  it.each(generated)('notices a change in %s', (file) => {
    appendFileSync(join(copy, file), '// changed\n');
    expect(staleFiles()).toContain(file.split('/').at(-1));
    cpSync(join(repository, file), join(copy, file));
  });

  it('fails on a keyword of the schema that it does not know', () => {
    const file = 'src/schema/nmstate.schema.json';
    const name = join(copy, file);
    execFileSync(process.execPath, ['-e', changeKeyword, name]);
    expect(staleFiles()).toContain('x-new-keyword');
    cpSync(join(repository, file), name);
  });
});

const changeKeyword = `
const fs = require('node:fs');
const schema = JSON.parse(fs.readFileSync(process.argv[1], 'utf8'));
schema.$defs.Route['x-new-keyword'] = true;
fs.writeFileSync(process.argv[1], JSON.stringify(schema));
`;
