import { readLabels } from '../node-selector.ts';
import type { Rule } from './rule.ts';

/** A `nodeSelector` that Kubernetes refuses, and previews; in a bare policy the key itself is unknown. */
export const nodeLabels: Rule = ({ document: { base, value } }) =>
  base.at(-1) === 'spec' ? readLabels(value).diagnostics : [];
