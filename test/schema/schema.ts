import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** A node of NMState's JSON Schema, as far as the generators below look at it. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly 'x-known-values'?: readonly string[];
  readonly else?: { readonly allOf?: readonly InterfaceBranch[] };
}

interface InterfaceBranch {
  readonly if: SchemaNode;
  readonly then: SchemaNode;
}

const file = new URL('../../src/schema/nmstate.schema.json', import.meta.url);

export const schema: SchemaNode & { readonly $defs: Readonly<Record<string, SchemaNode>> } = JSON.parse(
  readFileSync(file, 'utf8'),
);

/** Follows a reference, into definitions and into properties of definitions. */
export function resolve(node: SchemaNode): SchemaNode {
  if (node.$ref === undefined) return node;
  const steps = node.$ref.slice(2).split('/');
  const target = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], schema);
  return { ...resolve(target as SchemaNode), ...withoutReference(node) };
}

const withoutReference = ({ $ref: _, ...rest }: SchemaNode): SchemaNode => rest;

/** Another implementation's verdict on a state: the schema itself, interpreted by ajv. */
export const acceptedBySchema: (state: unknown) => boolean = new Ajv2020({ strict: false }).compile(schema);
