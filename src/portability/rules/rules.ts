import type { PortabilityRule } from '../rule.ts';
import { inequality, mergeOperator, twoCaptures } from './operators.ts';
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
import { valueSpelling, valueType, wholeCaptureValue } from './values.ts';

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
  wholeCaptureValue,
];
