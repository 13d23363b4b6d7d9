// The schema as TypeScript: what nmstate writes, which is the narrower side of what it reads.
import { documentation } from './documentation.mjs';
import {
  enumerationValues,
  integerWidth,
  interfaceBranches,
  isEnumeration,
  properProperties,
  refName,
  unwrapNull,
} from './facts.mjs';

const header = `// Generated from nmstate.schema.json by \`npm run generate\`: change the schema or the generator, not this file.

/**
 * NMState's network state, as nmstate writes it. Its readers take more (numbers and booleans given as text,
 * other spellings of names, \`null\` for "not set"): data of unknown shape is accepted wherever these types are.
 */

/** An integer of 64 bits: a \`bigint\` where a \`number\` can't hold it exactly. */
export type Integer64 = number | bigint;
`;

/** Leave room for values that nmstate doesn't name, and keep completion of those that it does. */
const openString = '(string & {})';

export function typesModule(schema) {
  const parts = Object.entries(schema.$defs).flatMap(
    ([name, definition]) => declaration(schema, name, definition) ?? [],
  );
  return `${[header.trimEnd(), ...parts].join('\n\n')}\n`;
}

function declaration(schema, name, definition) {
  if (/^Lenient|^BooleanWord$|^IpAddress$|^OvsLooseKeyValues$/.test(name)) return undefined;
  if (name === 'Interface') return interfaceUnion(schema, definition);
  if (definition.oneOf) return alias(name, definition, definition.oneOf.map(refName));
  if (definition.if)
    return alias(
      name,
      definition,
      properProperties(definition).map(
        ([property, node]) => `{ ${key(property)}: ${typeOf(schema, canonical(node))} }`,
      ),
    );
  if (isEnumeration(definition)) return alias(name, definition, enumerationMembers(definition));
  if (definition.properties === undefined) return alias(name, definition, [typeOf(schema, definition)]);
  return structure(schema, name, definition);
}

function enumerationMembers(definition) {
  const values = enumerationValues(definition).map(({ value }) => literal(value));
  const open = 'x-known-values' in definition && !('pattern' in definition);
  return open ? [...values, openString] : values;
}

const alias = (name, definition, members) => {
  const oneLine = `export type ${name} = ${members.join(' | ')};`;
  return `${comment(definition)}${oneLine.length <= 110 ? oneLine : `export type ${name} =\n${members.map((member) => `  | ${member}`).join('\n')};`}`;
};

function structure(schema, name, definition) {
  const base = refName(definition);
  const branchTypes = interfaceBranches(schema)
    .filter((branch) => branch.structure === name)
    .map(({ type }) => literal(type));
  const discriminant = branchTypes.length > 0 ? [`  type: ${branchTypes.join(' | ')};`] : [];
  const members = properProperties(definition)
    .filter(([property]) => !(name === 'InterfaceBase' && property === 'type'))
    .map(([property, node]) => member(schema, definition, property, node));
  return `${comment(definition)}export interface ${name}${base ? ` extends ${base}` : ''} {\n${[...discriminant, ...members].join('\n')}\n}`;
}

function member(schema, owner, property, node) {
  const optional = owner.required?.includes(property) ? '' : '?';
  const nullable = unwrapNull(node).nullable || 'x-null-when-unset' in node;
  const target = canonical(node);
  const type = typeOf(schema, target) + (nullable ? ' | null' : '');
  return `${comment(node, '  ')}  ${key(property)}${optional}: ${type};`;
}

/** The type that is written, where it differs from the one that is read. */
const canonical = (node) => node['x-canonical-type'] ?? node['x-output-type'] ?? unwrapNull(node).node;

function typeOf(schema, node) {
  const name = refName(node);
  if (name !== undefined) return referenceType(schema, name, node);
  if ('const' in node) return literal(node.const);
  if ('enum' in node) return node.enum.map(literal).join(' | ');
  if (node['x-serialized-as']) return 'string';
  if (node.type === 'array') return listOf(typeOf(schema, node.items));
  if (node.properties)
    return `{ ${properProperties(node)
      .map(
        ([property, inner]) =>
          `${key(property)}${node.required?.includes(property) ? '' : '?'}: ${typeOf(schema, inner)}`,
      )
      .join('; ')} }`;
  if (node.additionalProperties) return `Record<string, ${typeOf(schema, node.additionalProperties)}>`;
  if (Array.isArray(node.type) && node.type.includes('null'))
    return `${typeOf(schema, unwrapNull(node).node)} | null`;
  if (Array.isArray(node.type) ? node.type.includes('boolean') : node.type === 'boolean') return 'boolean';
  if (node.type === 'string') return 'string';
  return ['u64', 'i64'].includes(integerWidth(node)) ? 'Integer64' : 'number';
}

function referenceType(schema, name, node) {
  if (node['x-serialized-as']) return 'string';
  if (name === 'IpAddress') return 'string';
  if (name === 'OvsLooseKeyValues') return typeOf(schema, schema.$defs[name]['x-canonical-type']);
  return /^Lenient|^BooleanWord$/.test(name) ? typeOf(schema, schema.$defs[name]) : name;
}

/** The union that narrows by \`type\`, and the members that no branch of the schema describes. */
function interfaceUnion(schema, definition) {
  const structures = [...new Set(interfaceBranches(schema).map((branch) => branch.structure))];
  const open = definition['x-open-types'].map(literal).join(' | ');
  return `/** An interface; \`type\` says which properties it has. */
export type Interface =
${[...structures, 'UntypedInterface'].map((member) => `  | ${member}`).join('\n')};

/** An interface whose type is not given, or one that nmstate doesn't check: any property may stand in it. */
export interface UntypedInterface extends InterfaceBase {
  type?: ${open} | null;
  [property: string]: unknown;
}`;
}

const listOf = (type) => (/[ |]/.test(type) && !type.startsWith('{') ? `(${type})[]` : `${type}[]`);
const literal = (value) => (typeof value === 'string' ? `'${value}'` : String(value));
const key = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);

function comment(node, indent = '') {
  const lines = documentation(node);
  if (lines.length === 0) return '';
  const text = lines.join(' ');
  if (text.length + indent.length <= 100) return `${indent}/** ${text} */\n`;
  return `${indent}/**\n${wrap(text, 105 - indent.length)
    .map((line) => `${indent} * ${line}`)
    .join('\n')}\n${indent} */\n`;
}

function wrap(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
