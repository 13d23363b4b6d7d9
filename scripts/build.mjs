// Builds dist/: every entry as ESM (.js) and CommonJS (.cjs) with its libraries inlined and code
// that entries share in chunks/, the command as one self-contained file, declarations for both
// module systems, and the licences of what was inlined.
import { chmod, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { rolldown } from 'rolldown';
import { asciiOutput } from './ascii-output.mjs';
import { writeDeclarations } from './declarations.mjs';
import { declaredFunctions } from './declared-functions.mjs';
import { commandFile, commandSource, libraryEntries } from './entries.mjs';
import { writeNotices } from './notices.mjs';
import { shortLines } from './short-lines.mjs';
import { withoutUnused } from './without-unused.mjs';

/** Folders of the packages whose code is in the bundles. */
const inlined = new Set();

function noteInlined({ modules = {} }) {
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
    if (folder && renderedLength > 0) inlined.add(folder);
  }
}

/** What js-yaml makes its tags with, nearly half of which no schema of ours has. */
const tagsOfYaml = ['Schema', 'defineScalarTag', 'defineSequenceTag', 'defineMappingTag'];

/**
 * Two chunks for what entries share, as each file more costs every start half a millisecond: what the schema's
 * entry needs, which is first because a group takes along what it imports, and the rest.
 */
const groups = [
  {
    name: 'documents',
    test: /\/js-yaml\/|\/src\/(?:diagnostics|yaml|documents)\/|\/src\/schema\/(?!index|properties-at|descriptions)/,
    priority: 1,
  },
  {
    name: 'evaluation',
    test: /\/chevrotain\/|\/src\/(?:expression|template|policy|resolve|engines|portability|explain)\/|\/src\/[^/]+\.ts$/,
  },
];

async function bundle({ input, format, extension, platform, minify, codeSplitting = true }) {
  const build = await rolldown({
    input,
    platform,
    external: /^node:/,
    plugins: [withoutUnused(), declaredFunctions(), asciiOutput(), shortLines()],
    resolve: { mainFields: ['module', 'main'] },
    transform: { target: 'es2022' },
    treeshake: { manualPureFunctions: tagsOfYaml },
    // a busy machine is no reason to fail
    checks: { bundlerTimings: false },
    onLog(level, log, handler) {
      if (level === 'warn') throw new Error(log.message);
      handler(level, log);
    },
  });
  const { output } = await build.write({
    dir: 'dist',
    format,
    minify,
    minifyInternalExports: minify === true,
    comments: { legal: false, annotation: minify !== true, jsdoc: false },
    exports: 'named',
    codeSplitting,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `chunks/[name].${extension}`,
  });
  output.forEach(noteInlined);
  await build.close();
}

await rm('dist', { recursive: true, force: true });

// What a stack trace shows keeps its name. Every byte less starts sooner: see docs/performance.md.
const input = Object.fromEntries(libraryEntries.map(({ name, source }) => [name, source]));
const library = {
  input,
  codeSplitting: { groups },
  platform: 'neutral',
  minify: { compress: true, mangle: { toplevel: false, keepNames: true }, codegen: true },
};
await bundle({ ...library, format: 'esm', extension: 'js' });
await bundle({ ...library, format: 'cjs', extension: 'cjs' });

// one small file starts fastest, and the command shares nothing with the library at run time
const command = { [basename(commandFile, '.js')]: commandSource };
await bundle({ input: command, platform: 'node', minify: true, format: 'esm', extension: 'js' });
await chmod(commandFile, 0o755);

writeDeclarations(libraryEntries.map(({ declaration }) => declaration));
await writeNotices([...inlined]);
