import type { DocumentPath } from '../../diagnostics/diagnostic.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability-properties.ts';
import type { CaptureReference, Step, Value } from '../../expression/ast.ts';
import { printPath, stepText } from '../../expression/print.ts';
import type { FirstAnswer } from '../first-answer.ts';
import { onOperation, type PortabilityRule } from '../rule.ts';
import { familyOf } from '../type-families.ts';
import { stepOf, typesAt } from '../types-at.ts';
import { uncheckedType } from './selected-interfaces.ts';

/** What is set on interfaces of a type that NMState does not know: engine nmstate does not make a boolean of its text. */
export const uncheckedReplacement: PortabilityRule = onOperation((operation, { firstAnswer }) => {
  const { kind, source } = operation;
  if (kind !== 'replacement' || source?.kind !== 'reference' || isText(operation.value)) return [];
  const type = uncheckedType(source.capture.name, firstAnswer);
  return type === undefined ? [] : [{ ...messages.uncheckedText(type), span: operation.value.span }];
});

function isText(value: Value): boolean {
  if (value.kind === 'reference') return typesAt(value.steps).every(({ type }) => familyOf(type) === 'text');
  return value.kind !== 'boolean' && value.kind !== 'number';
}

/** A map or list of such an interface that is put where NMState checks it: it may hold anything. */
export function uncheckedSection(
  reference: CaptureReference,
  path: DocumentPath,
  firstAnswer: FirstAnswer,
): Finding[] {
  if (!isBelowInterface(reference.steps) || !typesAt(path.map(stepOf)).some(isSection)) return [];
  const type = uncheckedType(reference.capture.name, firstAnswer);
  if (type === undefined) return [];
  return [{ ...messages.uncheckedSection(type, printPath(reference)), span: reference.span }];
}

const isBelowInterface = ([section, , property]: readonly Step[]): boolean =>
  section !== undefined && stepText(section) === 'interfaces' && property !== undefined;

const isSection = ({ type }: ReturnType<typeof typesAt>[number]): boolean =>
  ['list', 'map'].includes(familyOf(type));
