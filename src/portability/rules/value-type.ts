import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability.ts';
import type { Literal, Operation, Replacement, Value } from '../../expression/ast.ts';
import { printPath } from '../../expression/print.ts';
import { readsAs } from '../../schema/reads-as.ts';
import type { Type } from '../../schema/type.ts';
import { onOperation, type PortabilityRule } from '../rule.ts';
import { describedFamily, type Family, familyOf, fits } from '../type-families.ts';
import { typesAt } from '../types-at.ts';
import { pipedFrom } from './capture-reads.ts';

/** A value whose type is not the property's: engine nmstate compares and sets text. */
export const valueType: PortabilityRule = onOperation((operation) => {
  if (operation.kind === 'filter' || operation.value.kind === 'null') return [];
  const wanted = typesAt(operation.path.steps).map(({ type }) => type);
  const suits = operation.kind === 'comparison' ? comparableWith : settable;
  if (wanted.every((type) => suits(operation.value, type))) return [];
  return [wrongType(operation, wanted[0]!)];
});

function wrongType(operation: Exclude<Operation, { kind: 'filter' }>, wanted: Type): Finding {
  const { value, path } = operation;
  const given = value.kind === 'reference' ? 'is read from a property of another type' : `is a ${value.kind}`;
  const same = value.kind !== 'reference' && familyOfLiteral(value) === familyOf(wanted);
  const wording = same
    ? messages.valueOutside(printPath(path))
    : messages.valueType(printPath(path), describedFamily[familyOf(wanted)], given);
  return { ...wording, span: value.span };
}

function comparableWith(value: Value, wanted: Type): boolean {
  const family = familyOf(wanted);
  if (family === 'any') return true;
  if (value.kind !== 'reference') return familyOfLiteral(value) === family;
  return typesAt(value.steps).every(({ type }) => familyOf(type) === 'any' || familyOf(type) === family);
}

function settable(value: Value, wanted: Type): boolean {
  if (value.kind === 'reference') return typesAt(value.steps).every(({ type }) => fits(type, wanted));
  if (familyOf(wanted) !== familyOfLiteral(value)) return false;
  return value.kind !== 'string' || readsAs(wanted, value.value);
}

function familyOfLiteral(value: Exclude<Value, { kind: 'reference' }>): Family {
  switch ((value as Literal).kind) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return 'number';
    default:
      return 'text';
  }
}

/**
 * A property set on interfaces that may not have it: unknown ones, and those of some interface
 * types only unless the interfaces were selected by that type or by that very section.
 */
export const settableProperty: PortabilityRule = onOperation((operation, { expressionOf }) => {
  if (operation.kind !== 'replacement') return [];
  const { path } = operation;
  if (typesAt(path.steps).length === 0)
    return [{ ...messages.unknownProperty(printPath(path)), span: path.span }];
  const [root, section] = path.steps;
  if (root?.kind !== 'key' || root.name !== 'interfaces' || section?.kind !== 'key') return [];
  if (section.name === 'type') return [{ ...messages.typeChange(), span: path.span }];
  if (section.name === 'name') {
    return selects(operation, 'name', new Set(), expressionOf)
      ? []
      : [{ ...messages.sameName(), span: path.span }];
  }
  const owners = interfaceTypesWith(section.name);
  if (owners === undefined || selects(operation, section.name, owners, expressionOf)) return [];
  return [{ ...messages.sectionOfSomeTypes(section.name), span: section.span }];
});

type ExpressionOf = Parameters<PortabilityRule>[1]['expressionOf'];

function selects(
  operation: Replacement,
  section: string,
  owners: ReadonlySet<string>,
  expressionOf: ExpressionOf,
): boolean {
  const { source } = operation;
  if (source?.kind !== 'reference') return false;
  for (const expression of pipedFrom(source.capture.name, expressionOf)) {
    if (expression.kind !== 'comparison' || expression.operator !== '==') continue;
    const { path, value } = expression;
    const [root, step] = path.steps;
    if (root?.kind !== 'key' || root.name !== 'interfaces' || step?.kind !== 'key') continue;
    if (step.name === section) return true;
    if (step.name === 'type' && value.kind === 'string') return owners.has(value.value);
  }
  return false;
}

/** The interface types that have a section; `undefined` when all have it. */
function interfaceTypesWith(section: string): ReadonlySet<string> | undefined {
  const [interfaces] = typesAt([{ kind: 'key', name: 'interfaces', span: { start: 0, end: 0 } }]);
  const item = interfaces?.type.kind === 'list' ? interfaces.type.item : undefined;
  if (item?.kind !== 'structure') return undefined;
  const { properties, branches } = item.structure;
  if (properties.has(section)) return undefined;
  const owners = [...branches].filter(([, branch]) => branch.properties.has(section)).map(([type]) => type);
  return owners.length === branches.size ? undefined : new Set(owners);
}
