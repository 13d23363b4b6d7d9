import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability-properties.ts';
import type { CaptureReference, Literal, NullLiteral, Operation } from '../../expression/ast.ts';
import { printPath } from '../../expression/print.ts';
import { readsAs } from '../../schema/reads-as.ts';
import type { Type } from '../../schema/type.ts';
import { onOperation, type PortabilityRule } from '../rule.ts';
import { describedFamily, type Family, familyOf, fits } from '../type-families.ts';
import { typesAt } from '../types-at.ts';

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
  const outside = value.kind === 'reference' ? messages.valuesOutside : messages.valueOutside;
  const wording = isClose
    ? outside(printPath(path))
    : messages.valueType(printPath(path), describedFamily[family], given, kind === 'replacement');
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
    return takesText(wanted) && typesAt(value.steps).every((place) => fits(place, wanted));
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
