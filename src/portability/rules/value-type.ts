import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability.ts';
import type { CaptureReference, Literal, NullLiteral, Operation, Replacement } from '../../expression/ast.ts';
import { printPath } from '../../expression/print.ts';
import { readsAs } from '../../schema/reads-as.ts';
import { stateStructure } from '../../schema/table.ts';
import type { ListType, StructureType, Type } from '../../schema/type.ts';
import { onOperation, type PortabilityRule } from '../rule.ts';
import { describedFamily, type Family, familyOf, fits } from '../type-families.ts';
import { typesAt } from '../types-at.ts';
import { pipedFrom } from './capture-reads.ts';

/** A value whose type is not the property's: engine nmstate compares and sets text. */
export const valueType: PortabilityRule = onOperation((operation) => {
  if (operation.kind === 'filter' || operation.value.kind === 'null') return [];
  // The documented language has no other paths as values.
  const value = operation.value as GivenValue;
  // A whole state is a finding of its own.
  if (value.kind === 'reference' && value.steps.length === 0) return [];
  const suits = operation.kind === 'comparison' ? comparableWith : settable;
  const wrong = typesAt(operation.path.steps).find(({ type }) => !suits(value, type));
  return wrong ? [wrongType(operation, value, wrong.type)] : [];
});

type GivenLiteral = Exclude<Literal, NullLiteral>;
type GivenValue = GivenLiteral | CaptureReference;

function wrongType({ kind, path }: Operation, value: GivenValue, wanted: Type): Finding {
  if (kind === 'replacement' && !takesText(wanted))
    return { ...messages.notSetByText(printPath(path)), span: value.span };
  const family = familyOf(wanted);
  const given = value.kind === 'reference' ? 'is read from a property of another type' : `is a ${value.kind}`;
  const isClose = familiesOf(value).every((one) => one === family);
  const wording = isClose
    ? messages.valueOutside(printPath(path))
    : messages.valueType(printPath(path), describedFamily[family], given);
  return { ...wording, span: value.span };
}

function comparableWith(value: GivenValue, wanted: Type): boolean {
  const family = familyOf(wanted);
  if (family === 'any') return true;
  return familiesOf(value).every((one) => one === family || one === 'any');
}

/** Engine nmstate sets text, whatever the value was, and reads it as the property's type. */
function settable(value: GivenValue, wanted: Type): boolean {
  if (value.kind === 'reference')
    return takesText(wanted) && typesAt(value.steps).every(({ type }) => fits(type, wanted));
  return familyOf(wanted) === familyOfLiteral(value) && readsAs(wanted, String(value.value));
}

/** Lists and maps are never read from text, and neither are some booleans and numbers. */
const takesText = (type: Type): boolean =>
  familyOf(type) === 'text' || ['true', '1'].some((text) => readsAs(type, text));

const familiesOf = (value: GivenValue): Family[] =>
  value.kind === 'reference'
    ? typesAt(value.steps).map(({ type }) => familyOf(type))
    : [familyOfLiteral(value)];

function familyOfLiteral(value: GivenLiteral): Family {
  switch (value.kind) {
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
  const list = stateStructure().properties.get('interfaces')!.type as ListType;
  const { properties, branches } = (list.item as StructureType).structure;
  if (properties.has(section)) return undefined;
  const owners = [...branches].filter(([, branch]) => branch.properties.has(section)).map(([type]) => type);
  return owners.length === branches.size ? undefined : new Set(owners);
}
