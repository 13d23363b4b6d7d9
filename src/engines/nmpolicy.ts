import { parseExpressionText } from '../expression/parse.ts';
import { statePathsOf } from '../expression/state-paths.ts';
import { planByReferences } from '../policy/plan.ts';
import { evaluate } from '../resolve/evaluate.ts';
import { expandTemplate } from '../resolve/expand-template.ts';
import { hasBraces, parseTemplate } from '../template/parse-template.ts';
import type { Engine } from './engine.ts';

/** The language as it is documented: `docs/language.md`. */
export const nmpolicyEngine: Engine = {
  name: 'nmpolicy',
  parseExpression: parseExpressionText,
  parseTemplate: (text) => (hasBraces(text) ? parseTemplate(text) : undefined),
  statePaths: statePathsOf,
  readState: (state) => ({ state, diagnostics: [] }),
  plan: planByReferences,
  evaluate,
  expand: expandTemplate,
  finish: (state) => ({ state, diagnostics: [] }),
};
