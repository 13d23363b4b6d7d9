// The table that the reader is driven by: one line a structure or enumeration, see src/schema/table.ts.
import {
  enumerationValues,
  integerWidth,
  interfaceBranches,
  isEnumeration,
  properProperties,
  refName,
  unwrapNull,
} from './facts.mjs';

export function tableModule(schema) {
  const lines = Object.entries(schema.$defs).flatMap(
    ([name, definition]) => tableLine(schema, name, definition) ?? [],
  );
  return `// Generated from nmstate.schema.json by \`npm run generate\`: change the schema or the generator, not this file.

/** NMState's types, one structure or enumeration a line. The notation is explained in \`table.ts\`. */
export const table: string = \`
${lines.join('\n')}\`;
`;
}

/** Definitions that stand in other lines as a scalar, or that are only ever written. */
const isInlined = (name, definition) =>
  /^(Lenient|Lldp[A-Z])/.test(name) ||
  ['BooleanWord', 'IpAddress', 'OvsKeyValues', 'OvsLooseKeyValues', 'EthtoolFeatures'].includes(name) ||
  'x-query-only' in definition;

function tableLine(schema, name, definition) {
  if (isInlined(name, definition)) return undefined;
  if (isEnumeration(definition)) return enumerationLine(name, definition);
  const properties = properProperties(definition).map(([property, node]) =>
    propertyText(schema, definition, property, node),
  );
  if (name === 'Interface') {
    const branches = interfaceBranches(schema).map(({ type, structure }) => `@${type}:${structure}`);
    return [`${name}`, ...properties, ...branches].join(' ');
  }
  const base = refName(definition);
  const mark = definition.if ? '^' : definition.additionalProperties === true ? '*' : '';
  return [`${name}${mark}${base ? `+${base}` : ''}`, ...properties].join(' ');
}

function enumerationLine(name, definition) {
  const values = enumerationValues(definition).map(({ value, aliases }) =>
    [value, ...new Set(aliases.map(String))].join(),
  );
  const mark = definition['x-case-insensitive']
    ? '%'
    : 'x-known-values' in definition
      ? '~'
      : definition['x-accepts-number']
        ? '#'
        : '=';
  return `${name}${mark}${values.join(' ')}`;
}

function propertyText(schema, owner, name, node) {
  const names = [name, ...(node['x-aliases'] ?? [])].join('|');
  const required = owner.required?.includes(name) ?? false;
  const { nullable } = unwrapNull(node);
  const target = schema.$defs[refName(node)];
  // A structure that may be missing but not null has a default, and an empty one is not written.
  const hasDefault = !required && !nullable && target?.properties !== undefined;
  // So has a string that may be missing but not null: the empty string.
  const emptyString = 'x-omitted-when-empty' in node || (!required && !nullable && node.type === 'string');
  const flags = [
    required && '!',
    ('x-dropped' in node || 'x-output-type' in node) && '-',
    (hasDefault || emptyString) && '/',
    node['x-serialized-as'] === 'hex-string' && '^',
    'x-null-when-unset' in node && '_',
    'x-query-only' in node && '~',
  ].filter(Boolean);
  const fallback =
    owner === schema.$defs.Interface || 'x-always-serialized' in node ? fallbackOf(node) : undefined;
  return `${names}:${typeText(schema, node)}${flags.join('')}${fallback === undefined ? '' : `=${fallback}`}`;
}

/** What is written for a property that was not set; a list that is always written is the empty list. */
const fallbackOf = (node) => node.default ?? (node.type === 'array' ? '[]' : undefined);

function typeText(schema, outer) {
  const { node, nullable } = unwrapNull(outer);
  return (nullable ? '?' : '') + plainTypeText(schema, node);
}

function plainTypeText(schema, node) {
  const name = refName(node);
  if (name !== undefined) return referenceText(schema, name);
  if (node.anyOf !== undefined) return `<${refName(node['x-canonical-type'])}>`; // or a boolean for its `enabled`
  if (node.type === undefined) return refName(node['x-canonical-type'] ?? {}) ?? 'any';
  if (node['x-serialized-as'] === 'string') return 'connection';
  if (node.type === 'array') return `[${typeText(schema, node.items)}]`;
  const width = integerWidth(node);
  if (width === undefined) return node.type;
  return `${width}${integerTexts(node)}`;
}

/** Which texts an integer is read from besides a number: none, decimal digits, or hexadecimal ones too. */
const integerTexts = (node) =>
  node.pattern === undefined ? '' : node.pattern.includes('|0x') ? 'text' : 'digits';

function referenceText(schema, name) {
  const definition = schema.$defs[name];
  if (name === 'LenientBoolean') return 'booleantext';
  if (name.startsWith('Lenient')) return plainTypeText(schema, definition);
  if (name === 'OvsLooseKeyValues') return 'loose';
  if (definition['x-source'] === 'std::net') return 'address';
  if (definition.properties === undefined && typeof definition.additionalProperties === 'object') {
    const values = definition.additionalProperties;
    return `{${Array.isArray(values.type) && values.type.includes('boolean') ? 'feature' : typeText(schema, values)}}`;
  }
  return name;
}
