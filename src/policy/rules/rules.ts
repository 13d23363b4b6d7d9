import { desiredStateTypes } from './desired-state-types.ts';
import { nodeLabels } from './node-labels.ts';
import type { Rule } from './rule.ts';
import { unknownSection } from './unknown-section.ts';
import { unreferencableCapture } from './unreferencable-capture.ts';
import { unusedCapture } from './unused-capture.ts';

/** Every check of a policy beyond what engines refuse; the order does not matter. */
export const rules: readonly Rule[] = [
  desiredStateTypes,
  nodeLabels,
  unusedCapture,
  unreferencableCapture,
  unknownSection,
];
