import type { Finding } from '../../diagnostics/finding.ts';
import type { FirstAnswer } from '../first-answer.ts';
import type { PortabilityRule } from '../rule.ts';
import { absentInterface, revivedInterface } from './absent-interface.ts';
import { type CaptureRead, readsOf } from './capture-reads.ts';
import { discardedRead } from './discarded-property.ts';
import { inequality, mergeOperator, twoCaptures } from './operators.ts';
import { otherSection } from './other-section.ts';
import {
  filterIntoList,
  indexStep,
  keyReference,
  nestedList,
  replaceWithoutPipe,
  section,
  singleStep,
  underscore,
} from './paths.ts';
import { settableProperty } from './settable-property.ts';
import { uncheckedReplacement } from './unchecked-interface.ts';
import { valueType } from './value-type.ts';
import { valueSpelling, wholeCaptureValue } from './values.ts';

/** The ways in which engines part over what is read from a capture, in an expression or a template. */
export const readFindings = (read: CaptureRead, firstAnswer: FirstAnswer): Finding[] => [
  ...otherSection(read, firstAnswer),
  ...absentInterface(read, firstAnswer),
];

/** Every rule about a capture's expression. */
export const expressionRules: readonly PortabilityRule[] = [
  keyReference,
  underscore,
  indexStep,
  nestedList,
  section,
  singleStep,
  filterIntoList,
  replaceWithoutPipe,
  inequality,
  mergeOperator,
  twoCaptures,
  valueSpelling,
  valueType,
  uncheckedReplacement,
  settableProperty,
  revivedInterface,
  discardedRead,
  (expression, { firstAnswer }) => readsOf(expression).flatMap((read) => readFindings(read, firstAnswer)),
  wholeCaptureValue,
];
