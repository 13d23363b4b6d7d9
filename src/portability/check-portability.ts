import type { Diagnostic, DocumentPath } from '../diagnostics/diagnostic.ts';
import { type Finding, placed } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/portability.ts';
import { behindMistakes, byPriority } from '../engines/nmstate/plan.ts';
import { readExpression } from '../engines/nmstate/read-expression.ts';
import { readTemplate } from '../engines/nmstate/read-template.ts';
import type { Expression } from '../expression/ast.ts';
import { parseExpressionText } from '../expression/parse.ts';
import { printExpression } from '../expression/print.ts';
import { orderCaptures } from '../policy/graph.ts';
import { type CaptureDefinition, inCapture, type PolicyProgram } from '../policy/program.ts';
import { hasBraces, parseTemplate } from '../template/parse-template.ts';
import { isMap } from '../values.ts';
import { type FirstAnswer, rememberAnswers } from './first-answer.ts';
import { readOf } from './rules/capture-reads.ts';
import { discardedProperty } from './rules/discarded-property.ts';
import { expressionRules, readFindings } from './rules/rules.ts';
import { besideType, templatedType } from './rules/templated-type.ts';
import { templateFindings, templateTypes } from './rules/templates.ts';
import { uncheckedSection } from './rules/unchecked-interface.ts';

/**
 * Every place of a policy where the engines part (engines page, "Portability findings"), in the
 * order of the policy. What both engines refuse is not among them: that is an error anyway.
 */
export function checkPortability(program: PolicyProgram): Diagnostic[] {
  const captures = [...program.captures.values()];
  const firstAnswer = rememberAnswers((name) => program.captures.get(name)?.expression);
  const strings = stringsIn(program.desiredStateValue ?? {}, [program.desiredStateKey]);
  return [
    ...captures.flatMap((capture) =>
      expressionFindings(capture.text, firstAnswer).map((finding) => inCapture(capture, finding)),
    ),
    ...orderFindings(captures, program),
    ...strings.flatMap(({ text, path }) =>
      [
        ...stringFindings(text, firstAnswer),
        ...templateTypes(text, path.slice(1)),
        ...templateReads(text, path.slice(1), firstAnswer),
        ...templatedType(text, besideType(program.desiredStateValue!, path.slice(1)), firstAnswer),
      ].map((finding) => placed(finding, { document: 'policy', path }, text)),
    ),
  ];
}

function expressionFindings(text: string, firstAnswer: FirstAnswer): Finding[] {
  const here = parseExpressionText(text);
  const there = readExpression(text);
  if (!here.tree) return there.tree ? refusedHere(there.tree, here.findings) : [];
  const findings = expressionRules.flatMap((rule) => rule(here.tree!, { text, firstAnswer }));
  if (findings.length > 0) return findings.sort((left, right) => left.span!.start - right.span!.start);
  if (!there.tree)
    return there.findings.map((finding) => ({ ...finding, ...messages.refused('nmstate', finding.message) }));
  const read = comparable(there.tree);
  return read === comparable(here.tree) ? [] : [{ ...messages.readDifferently(read), span: here.tree.span }];
}

/** Booleans are texts for nmstate, and quotes and white space do not matter. */
const comparable = (expression: Expression): string =>
  printExpression(expression).replace(/ (true|false)$/, ' "$1"');

/** What only engine nmstate can read. */
function refusedHere(tree: Expression, refusals: readonly Finding[]): Finding[] {
  const value = tree.kind === 'filter' || tree.kind === 'merge' ? undefined : tree.value;
  // one place, one piece of advice
  const unquoted = refusals.find(({ code }) => code === 'unquoted-string');
  const advice = unquoted && { help: unquoted.help! };
  if (value?.kind === 'string' && value.quote === '')
    return [{ ...messages.unquotedValue(value.value), ...advice, span: value.span }];
  if (value?.kind === 'path') {
    const path = printExpression({ kind: 'filter', path: value, span: value.span });
    return [{ ...messages.valuePath(path), ...advice, span: value.span }];
  }
  return [{ ...refusals[0]!, ...messages.refused('nmpolicy', refusals[0]!.message) }];
}

/** Chains that are written in reverse and are too long for nmstate's ten passes. */
function orderFindings(captures: readonly CaptureDefinition[], program: PolicyProgram): Diagnostic[] {
  const possible = new Set(orderCaptures(captures).order);
  const excused = new Set([...byPriority(captures), ...behindMistakes(captures, [], program.captures)]);
  return captures
    .filter(({ name }) => possible.has(name) && !excused.has(name))
    .map((capture) => {
      // what refers to nothing is reached at once
      const { name, span } = capture.references[0]!.capture;
      return inCapture(capture, { ...messages.order(capture.name, name), span });
    });
}

function templateReads(text: string, path: DocumentPath, firstAnswer: FirstAnswer): Finding[] {
  const tree = hasBraces(text) ? parseTemplate(text).tree : undefined;
  if (tree?.kind !== 'whole') return [];
  const { reference } = tree;
  return [
    ...readFindings(readOf(reference), firstAnswer),
    ...discardedProperty(reference.steps),
    ...uncheckedSection(reference, path, firstAnswer),
  ];
}

function stringFindings(text: string, firstAnswer: FirstAnswer): Finding[] {
  const findings = templateFindings(text, firstAnswer);
  if (findings.length > 0) return findings;
  const there = readTemplate(text);
  const here = hasBraces(text) ? parseTemplate(text) : undefined;
  const refusal = there?.findings[0];
  if (refusal && here?.tree) return [{ ...refusal, ...messages.refused('nmstate', refusal.message) }];
  const [finding] = here?.findings ?? [];
  if (finding && there?.tree) return [{ ...finding, ...messages.refused('nmpolicy', finding.message) }];
  return [];
}

function stringsIn(value: unknown, path: DocumentPath): { text: string; path: DocumentPath }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => stringsIn(item, [...path, key]));
}
