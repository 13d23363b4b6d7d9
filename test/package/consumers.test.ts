import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Consumer,
  installConsumer,
  packProject,
  removeConsumers,
  run,
  testScripts,
} from './consumer.ts';

// A consumer is a folder under fixtures/: its own package.json with a lock file, and `test` scripts
// that use the package as one of its users does.
const names = readdirSync(new URL('fixtures', import.meta.url));
const consumers = await Promise.all(names.map(async (name) => ({ name, scripts: await testScripts(name) })));

let packed: Awaited<ReturnType<typeof packProject>>;
const installed = new Map<string, Promise<Consumer>>();

beforeAll(async () => {
  packed = await packProject();
});
afterAll(() => removeConsumers(packed.folder));

function consumer(name: string): Promise<Consumer> {
  const known = installed.get(name) ?? installConsumer(name, packed.folder, packed.tarball);
  installed.set(name, known);
  return known;
}

for (const { name, scripts } of consumers)
  describe.concurrent(name, () => {
    test('installs one package and changes no other', async () => {
      expect((await consumer(name)).installation).toMatchObject({ added: 1, changed: 0, removed: 0 });
    });

    test.each(scripts)('%s', async (script) => {
      await run('npm', ['run', '--silent', script], (await consumer(name)).folder);
    });
  });
