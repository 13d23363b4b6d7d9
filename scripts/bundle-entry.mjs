import { dirname, resolve } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * Bundles one built file, or just one export of it, as a web application's bundler would, minified,
 * for measuring and checking. `imports` are the specifiers met on the way that lead out of the package.
 */
export async function bundleEntry(file, name = '*') {
  const imports = new Set();
  const build = await rolldown({
    input: 'start',
    platform: 'neutral',
    plugins: [
      {
        name: 'note-imports',
        load: (id) =>
          id === 'start' ? `export ${name === '*' ? '*' : `{ ${name} }`} from '${file}';` : null,
        resolveId(id, importer) {
          if (id === 'start') return id;
          if (id === file) return { id: resolve(file), moduleSideEffects: false };
          if (id.startsWith('.')) return { id: resolve(dirname(importer), id), moduleSideEffects: false };
          imports.add(id);
          return { id, external: true };
        },
      },
    ],
    onLog(level, log, handler) {
      if (level === 'warn') throw new Error(log.message);
      handler(level, log);
    },
  });
  const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false });
  await build.close();
  return { code: output[0].code, imports: [...imports] };
}
