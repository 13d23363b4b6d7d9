import type { EngineName } from '../engines/engine.ts';
import { checkFixture, updateFixture } from './fixture-case.ts';
import { openFixtureFolders } from './fixture-files.ts';
import * as messages from './messages.ts';

/** Options of {@link testPolicyFixtures}. */
export interface FixtureOptions {
  /** Default: `"nmpolicy"`. */
  readonly engine?: EngineName;
  /** The function that defines a test. Default: the global `test`, which Vitest has with `globals: true`. */
  readonly test?: (name: string, run: () => void) => unknown;
}

/**
 * Defines one test for every folder in `directory` (a path, from the working directory, or a `file:`
 * URL), named after the folder. A folder holds
 *
 * - `policy.yaml` and `current.yaml`,
 * - `generated.yaml`, the desired state, or `errors.txt`, the rendered errors of a policy that fails,
 * - if they matter `captured.yaml`, the captured states to expect (their times do not count), and
 *   `cache.yaml`, the captured states of before: both as any cache, also as the Go command writes them.
 *
 * With `NMPOLICY_UPDATE=1` in the environment `generated.yaml` or `errors.txt`, and `captured.yaml`
 * where there is one, are written instead of compared, each whole or not at all.
 * Throws at once when there is no such directory, no folder in it, or no `test`. Needs Node.
 */
export function testPolicyFixtures(
  directory: string | { readonly href: string },
  options: FixtureOptions = {},
): void {
  const { engine = 'nmpolicy', test = (globalThis as Pick<FixtureOptions, 'test'>).test } = options;
  if (typeof test !== 'function') throw new Error(messages.noTestFunction());
  const { isUpdate, folders } = openFixtureFolders(directory);
  const run = isUpdate ? updateFixture : checkFixture;
  for (const folder of folders) test(folder.name, () => run(folder, engine));
}
