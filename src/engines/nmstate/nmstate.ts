import { Failure } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/nmstate.ts';
import type { CaptureReference } from '../../expression/ast.ts';
import { printPath } from '../../expression/print.ts';
import type { Scope } from '../../resolve/evaluate.ts';
import { joined } from '../../resolve/expand-template.ts';
import type { TemplateString } from '../../template/template-tree.ts';
import type { Engine } from '../engine.ts';
import { evaluateExpression } from './evaluate.ts';
import { valueAt } from './follow.ts';
import { planByPriority } from './plan.ts';
import { readThroughTypes } from './read-back.ts';
import { readExpression } from './read-expression.ts';
import { readTemplate } from './read-template.ts';
import { usedStatePaths } from './sections.ts';

/** What `nmstatectl policy` does, and with it a cluster: `docs/engines.md`. */
export const nmstateEngine: Engine = {
  name: 'nmstate',
  parseExpression: readExpression,
  parseTemplate: readTemplate,
  statePaths: usedStatePaths,
  readState: (state) => readThroughTypes(state, { document: 'currentState' }),
  plan: planByPriority,
  evaluate: evaluateExpression,
  expand,
  finish: (desiredState, path) => readThroughTypes(desiredState, { document: 'policy', path }),
};

function expand({ template }: TemplateString, scope: Scope): unknown {
  const read = (reference: CaptureReference): unknown =>
    valueAt(scope.capture(reference.capture.name).state, reference.steps);
  if (template!.kind === 'whole') return read(template!.reference);
  return joined(
    template!.parts.map((part) => (typeof part === 'string' ? part : embedded(part, read(part)))),
    scope,
  );
}

function embedded(reference: CaptureReference, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Failure({ ...messages.embeddedValue(printPath(reference), value), span: reference.span });
}
