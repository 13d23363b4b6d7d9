// What the generators ask of the schema, and a guard against keywords that nobody would notice.

/** Reads the schema's text; bounds beyond 2^53 stay as they are written because only their names matter. */
export const readSchema = (text) => JSON.parse(text);

/** Keywords that change what is read or written (`table.mjs`) or only what a reader is told (`types.mjs`). */
const knownKeywords = new Set([
  'x-source',
  'x-aliases',
  'x-alias-of',
  'x-accepts-string',
  'x-accepts-number',
  'x-canonical-type',
  'x-output-type',
  'x-serialized-as',
  'x-null-when-unset',
  'x-always-serialized',
  'x-omitted-when-empty',
  'x-enum-aliases',
  'x-key-aliases',
  'x-known-values',
  'x-case-insensitive',
  'x-labels',
  'x-query-only',
  'x-query-only-values',
  'x-apply-only',
  'x-apply-only-values',
  'x-apply-range',
  'x-apply-values',
  'x-dropped',
  'x-secret',
  'x-interface-types',
  'x-open-types',
  'x-other-types-accepted',
  'x-synonym-of',
  'x-deprecated-values',
]);

/** Fails when the schema says something that the generators would silently leave out. */
export function checkKeywords(value, path = '#') {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('x-') && !path.endsWith('/properties') && !knownKeywords.has(key)) {
      throw new Error(`${path}: the generators don't know the keyword ${key}`);
    }
    checkKeywords(inner, `${path}/${key}`);
  }
}

export const refName = (node) => node.$ref?.match(/^#\/\$defs\/([A-Za-z0-9]+)$/)?.[1];

/** `anyOf: [X, null]` and `type: [X, "null"]`: the X, and whether null reads as "not set". */
export function unwrapNull(node) {
  if (node.anyOf?.length === 2 && node.anyOf[1].type === 'null')
    return { node: node.anyOf[0], nullable: true };
  if (Array.isArray(node.type) && node.type.includes('null')) {
    const types = node.type.filter((type) => type !== 'null');
    return { node: { ...node, type: types.length === 1 ? types[0] : types }, nullable: true };
  }
  return { node, nullable: false };
}

const widths = {
  255: 'u8',
  65535: 'u16',
  4294967295: 'u32',
  [2 ** 64]: 'u64',
  2147483647: 'i32',
  [2 ** 63]: 'i64',
};

/** `u16` for an integer from 0 to 65535; `undefined` for a range that is no integer type's. */
export const integerWidth = (node) => (node.maximum === undefined ? undefined : widths[node.maximum]);

/** The canonical values of an enumeration, each with the synonyms that are read as it. */
export function enumerationValues(definition) {
  const aliases = definition['x-enum-aliases'] ?? {};
  const synonyms = new Set(Object.values(aliases).flat());
  const values = definition['x-known-values'] ?? definition.enum.filter((value) => !synonyms.has(value));
  return values.map((value) => ({ value, aliases: aliases[value] ?? [] }));
}

export const isEnumeration = (definition) => 'enum' in definition || 'x-known-values' in definition;

/** The interface types in the schema's order, each with the structure that describes it. */
export const interfaceBranches = (schema) =>
  schema.$defs.Interface.else.allOf.map((branch) => ({
    type: branch.if.properties.type.const,
    structure: refName(branch.then),
  }));

/** Own properties of a structure that are not another one's second spelling. */
export const properProperties = (definition) =>
  Object.entries(definition.properties ?? {}).filter(([, node]) => !('x-alias-of' in node));
