import type { DocumentPath } from '../diagnostics/diagnostic.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Parsed } from '../expression/parse.ts';
import { isMap, mapOf } from '../values.ts';
import type { Template } from './parse-template.ts';

/** A string with references, and where it stands in the desired state. */
export interface TemplateString {
  readonly kind: 'template';
  readonly text: string;
  /** From the desired state's root. */
  readonly path: DocumentPath;
  readonly template?: Template;
  readonly findings: readonly Finding[];
}

/** A desired state whose strings are parsed. What holds no references is one `constant`, however large. */
export type TemplateTree =
  | TemplateString
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'list'; readonly items: readonly TemplateTree[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, TemplateTree])[] };

/** Parses a string; `undefined` when it has no references to replace. */
export type TemplateParser = (text: string) => Parsed<Template> | undefined;

/** Parses all strings of a desired state (language page, "Templates"). Its nesting was checked before. */
export function parseTemplateTree(
  value: unknown,
  parse: TemplateParser,
  path: DocumentPath = [],
): TemplateTree {
  if (typeof value === 'string') {
    const parsed = parse(value);
    if (!parsed) return { kind: 'constant', value };
    const { tree, findings } = parsed;
    return { kind: 'template', text: value, path, findings, ...(tree && { template: tree }) };
  }
  if (Array.isArray(value)) {
    const items = value.map((item, index) => parseTemplateTree(item, parse, [...path, index]));
    return items.every(isConstant) ? { kind: 'constant', value } : { kind: 'list', items };
  }
  if (isMap(value)) {
    const entries = Object.entries(value).map(
      ([key, item]) => [key, parseTemplateTree(item, parse, [...path, key])] as const,
    );
    return entries.every(([, tree]) => isConstant(tree))
      ? { kind: 'constant', value }
      : { kind: 'map', entries };
  }
  return { kind: 'constant', value };
}

const isConstant = (tree: TemplateTree): boolean => tree.kind === 'constant';

/** All strings with references, in the order of the desired state. */
export function templateStrings(tree: TemplateTree): TemplateString[] {
  switch (tree.kind) {
    case 'template':
      return [tree];
    case 'constant':
      return [];
    case 'list':
      return tree.items.flatMap(templateStrings);
    case 'map':
      return tree.entries.flatMap(([, item]) => templateStrings(item));
  }
}

/** The desired state with every string replaced by what `expand` gives for it, and constants by what `constant` does. */
export function expandTree(
  tree: TemplateTree,
  expand: (template: TemplateString) => unknown,
  constant: (value: unknown) => unknown = asItIs,
): unknown {
  switch (tree.kind) {
    case 'template':
      return expand(tree);
    case 'constant':
      return constant(tree.value);
    case 'list':
      return tree.items.map((item) => expandTree(item, expand, constant));
    case 'map':
      return mapOf(tree.entries.map(([key, item]) => [key, expandTree(item, expand, constant)] as const));
  }
}

const asItIs = (value: unknown): unknown => value;
