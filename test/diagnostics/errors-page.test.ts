import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as library from '../../src/index.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('docs/errors.md has every code, each with a policy that raises it, as the library is now', async () => {
  const generator = new URL('../../scripts/generate/errors-page.mjs', import.meta.url).href;
  const { errorsPage } = (await import(generator)) as {
    errorsPage: (main: typeof library, table: string) => string;
  };
  const page = errorsPage(library, read('docs/errors/codes.yaml'));
  expect(read('docs/errors.md'), 'stale: run `npm run generate:errors`').toBe(page);
});
