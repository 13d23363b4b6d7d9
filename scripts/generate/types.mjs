// The schema as TypeScript: what nmstate writes, which is the narrower side of what it reads.
import { comment } from './documentation.mjs';
import {
  enumerationValues,
  interfaceBranches,
  isEnumeration,
  properProperties,
  refName,
  unwrapNull,
} from './facts.mjs';
import { canonical, key, literal, typeOf } from './type-text.mjs';

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
