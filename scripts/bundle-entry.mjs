import { rolldown } from 'rolldown';

/**
 * Bundles one built file as a web application's bundler would, minified, for measuring and checking.
 * `imports` are all the specifiers that were met on the way and lead out of the package.
 */
export async function bundleEntry(file) {
  const imports = new Set();
  const build = await rolldown({
    input: file,
    platform: 'neutral',
    plugins: [
      {
        name: 'note-imports',
        resolveId(id) {
          if (id.startsWith('.') || id === file) return null;
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
