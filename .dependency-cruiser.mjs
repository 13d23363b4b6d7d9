// The layers of src/. A row may import from the rows above it and from itself; names that share a
// row are independent of each other. A name is a folder, or a file directly under src/.
export const layers = [
  ['limits.ts', 'unicode.ts', 'network-state.generated.ts'],
  ['diagnostics'],
  ['types.ts'],
  ['values.ts'],
  ['yaml', 'expression'],
  ['documents', 'template'],
  ['options.ts'],
  ['schema'],
  ['policy'],
  ['resolve'],
  ['engines'],
  ['read-program.ts'],
  ['evaluate-policy.ts'],
  ['portability'],
  ['*.ts'], // the pipeline: generate-state.ts and its siblings
  ['explain'],
  ['index.ts'],
  ['kubernetes', 'editor'],
  ['jest'],
  ['cli'],
];

const named = layers.flat().filter((name) => name.endsWith('.ts') && !name.startsWith('*'));

function pattern(name) {
  if (name === '*.ts')
    return `^src/(?!${named.map((file) => file.replace('.', '\\.')).join('|')})[^/]+\\.ts$`;
  return name.endsWith('.ts') ? `^src/${name.replace('.', '\\.')}$` : `^src/${name}/`;
}

function layerRule(name, rank) {
  const below = layers.slice(0, rank).flat();
  return {
    name: `layer-${name}`,
    comment: `${name} may import only: ${[name, ...below].join(', ')}`,
    severity: 'error',
    from: { path: pattern(name) },
    to: { path: '^src/', pathNot: [name, ...below].map(pattern) },
  };
}

/** Only the command touches the machine; the fixture loader of src/jest asks for Node's modules when called. */
const nodeBuiltins = {
  name: 'pure',
  comment: 'node: is for src/cli',
  severity: 'error',
  from: { path: '^src/', pathNot: ['^src/cli/'] },
  to: { dependencyTypes: ['core'] },
};

export default {
  forbidden: [
    ...layers.flatMap((row, rank) => row.map((name) => layerRule(name, rank))),
    {
      name: 'known-folder',
      comment: 'a new folder under src/ needs a row in .dependency-cruiser.mjs',
      severity: 'error',
      from: { path: '^src/', pathNot: layers.flat().map(pattern) },
      to: {},
    },
    nodeBuiltins,
    {
      name: 'no-cycle',
      comment: 'a cycle through a type alone does not exist at run time',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'inlined-only',
      comment: 'the package has no dependencies: the bundle inlines these two',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules', pathNot: ['node_modules/(chevrotain|js-yaml)/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // a type-only import crosses layers too
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
