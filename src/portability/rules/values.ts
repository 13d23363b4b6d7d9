import * as messages from '../../diagnostics/messages/portability.ts';
import { onOperation, type PortabilityRule } from '../rule.ts';
import { sectionHeldBy } from './other-section.ts';

/** Number, `null`, single-quoted and empty string values. */
export const valueSpelling: PortabilityRule = onOperation((operation) => {
  if (operation.kind === 'filter') return [];
  const { value } = operation;
  const { span } = value;
  switch (value.kind) {
    case 'number':
      return [{ ...messages.numberValue(value.text, operation.kind === 'replacement'), span }];
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
export const wholeCaptureValue: PortabilityRule = onOperation((operation, { firstAnswer }) => {
  if (operation.kind === 'filter') return [];
  const { value } = operation;
  if (value.kind !== 'reference' || value.steps.length > 0) return [];
  const { name } = value.capture;
  return [{ ...messages.wholeCapture(name, sectionHeldBy(name, firstAnswer)), span: value.span }];
});
