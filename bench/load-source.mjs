// The library's sources as one module, as the package ships them: Node 20 runs no TypeScript.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const repository = fileURLToPath(new URL('../', import.meta.url));

/** The exports of a source file, `src/index.ts` for example, with everything that it imports in one file. */
export async function loadSource(file) {
  const folder = mkdtempSync(join(repository, 'node_modules', '.bench-'));
  try {
    const build = await rolldown({ input: join(repository, file), platform: 'node' });
    const { output } = await build.write({ dir: folder, format: 'esm', entryFileNames: 'module.mjs' });
    await build.close();
    return await import(pathToFileURL(join(folder, output[0].fileName)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
