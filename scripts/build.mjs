// Builds dist/: every entry as ESM (.js) and CommonJS (.cjs) with its libraries inlined and code
// that entries share in chunks/, the command as one self-contained file, declarations for both
// module systems, and the licences of what was inlined.
import { chmod, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { rolldown } from 'rolldown';
import { writeDeclarations } from './declarations.mjs';
import { commandFile, commandSource, libraryEntries } from './entries.mjs';
import { writeNotices } from './notices.mjs';

/** Folders of the packages whose code is in the bundles. */
const inlined = new Set();

const noteInlined = {
  name: 'note-inlined',
  moduleParsed: ({ id }) => {
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
    if (folder) inlined.add(folder);
  },
};

async function bundle({ input, dir, format, extension, platform, minify }) {
  const build = await rolldown({
    input,
    platform,
    external: /^node:/,
    resolve: { mainFields: ['module', 'main'] },
    transform: { target: 'es2022' },
    plugins: [noteInlined],
    onLog(level, log, handler) {
      if (level === 'warn') throw new Error(log.message);
      handler(level, log);
    },
  });
  await build.write({
    dir,
    format,
    minify,
    exports: 'named',
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `chunks/[name].${extension}`,
  });
  await build.close();
}

await rm('dist', { recursive: true, force: true });
const library = Object.fromEntries(libraryEntries.map(({ name, source }) => [name, source]));
await Promise.all([
  // readable: whoever bundles the package minifies it, whoever debugs it reads it
  bundle({ input: library, dir: 'dist', format: 'esm', extension: 'js', platform: 'neutral', minify: false }),
  bundle({
    input: library,
    dir: 'dist',
    format: 'cjs',
    extension: 'cjs',
    platform: 'neutral',
    minify: false,
  }),
  // a file to load is a file to wait for: the command shares nothing with the library at run time
  bundle({
    input: { [basename(commandFile, '.js')]: commandSource },
    dir: dirname(commandFile),
    format: 'esm',
    extension: 'js',
    platform: 'node',
    minify: true,
  }),
]);
await chmod(commandFile, 0o755);
await writeDeclarations(libraryEntries.map(({ declaration }) => declaration));
await writeNotices([...inlined]);
