// A node of the schema as the text of a TypeScript type.
import { integerWidth, properProperties, refName, unwrapNull } from './facts.mjs';

/** The type that is written, where it differs from the one that is read. */
export const canonical = (node) => node['x-canonical-type'] ?? node['x-output-type'] ?? unwrapNull(node).node;

export function typeOf(schema, node) {
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

const listOf = (type) => (/[ |]/.test(type) && !type.startsWith('{') ? `(${type})[]` : `${type}[]`);
export const literal = (value) => (typeof value === 'string' ? `'${value}'` : String(value));
export const key = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);
