import * as messages from '../../diagnostics/messages/portability.ts';
import type { Operation, Value } from '../../expression/ast.ts';
import { printPath } from '../../expression/print.ts';
import type { Type } from '../../schema/type.ts';
import { onOperation, type PortabilityRule } from '../rule.ts';
import { typesAt } from '../types-at.ts';

/** Number, `null`, single-quoted and empty string values. */
export const valueSpelling: PortabilityRule = onOperation((operation) => {
  if (operation.kind === 'filter') return [];
  const { value } = operation;
  const { span } = value;
  switch (value.kind) {
    case 'number':
      return [{ ...messages.numberValue(value.text), span }];
    case 'null':
      return [{ ...messages.nullValue(), span }];
    case 'string':
      if (value.quote === "'") return [{ ...messages.singleQuotes(value.value), span }];
      return value.value === '' ? [{ ...messages.emptyString(), span }] : [];
    default:
      return [];
  }
});

/** `capture.<id>` as a whole value. */
export const wholeCaptureValue: PortabilityRule = onOperation((operation) => {
  if (operation.kind === 'filter') return [];
  const { value } = operation;
  if (value.kind !== 'reference' || value.steps.length > 0) return [];
  return [{ ...messages.wholeCapture(value.capture.name), span: value.span }];
});

type Family = 'text' | 'boolean' | 'number' | 'structured' | 'any';

const described: Readonly<Record<Family, string>> = {
  text: 'a string',
  boolean: 'a boolean',
  number: 'a number',
  structured: 'a map or list',
  any: 'of several types',
};

/** A value whose type is not the property's: engine nmstate compares and sets text. */
export const valueType: PortabilityRule = onOperation((operation) => {
  if (operation.kind === 'filter') return [];
  const { value } = operation;
  const wanted = typesAt(operation.path.steps);
  const given = familiesOf(value);
  if (wanted.length === 0 || given.has('any')) return [];
  const fits = wanted.every(
    ({ type }) => familyOf(type) === 'any' || (given.size === 1 && given.has(familyOf(type))),
  );
  if (fits) return [];
  const is = described[familyOf(wanted[0]!.type)];
  return [{ ...messages.valueType(pathText(operation), is, describeGiven(value)), span: value.span }];
});

const pathText = ({ path }: Operation): string => printPath(path);

function describeGiven(value: Value): string {
  if (value.kind === 'reference') return 'is read from a property of another type';
  return `is a ${value.kind}`;
}

function familiesOf(value: Value): Set<Family> {
  switch (value.kind) {
    case 'string':
      return new Set(['text']);
    case 'boolean':
      return new Set(['boolean']);
    case 'number':
      return new Set(['number']);
    case 'reference': {
      const places = typesAt(value.steps);
      return new Set(places.length === 0 ? ['any'] : places.map(({ type }) => familyOf(type)));
    }
    default:
      return new Set(['any']);
  }
}

function familyOf(type: Type): Family {
  switch (type.kind) {
    case 'string':
    case 'address':
      return 'text';
    case 'boolean':
      return 'boolean';
    case 'integer':
      return 'number';
    case 'enumeration':
      return type.enumeration.canonical.every((value) => typeof value === 'string') ? 'text' : 'any';
    case 'list':
    case 'map':
    case 'structure':
      return 'structured';
    default:
      return 'any';
  }
}
