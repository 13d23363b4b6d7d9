import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability.ts';
import { operablePath, sectionOf } from '../../engines/nmstate/sections.ts';
import type { Path } from '../../expression/ast.ts';
import { printPath, printSteps, stepText } from '../../expression/print.ts';
import { referencesOf } from '../../expression/references.ts';
import { onOperation, type PortabilityRule } from '../rule.ts';
import { stepsAboveList, typesAt } from '../types-at.ts';

/** A key that is a capture reference. */
export const keyReference: PortabilityRule = onOperation(({ kind, path }) =>
  path.kind === 'reference'
    ? [
        {
          ...messages.keyReference(path.capture.name, printSteps(path.steps), kind === 'filter'),
          span: path.span,
        },
      ]
    : [],
);

/** `_` in a step or in a capture's name. */
export const underscore: PortabilityRule = (expression) => {
  const paths: Path[] =
    expression.kind === 'merge'
      ? []
      : [expression.path, ...referencesOf(expression).filter((one) => one !== expression.path)];
  return paths.flatMap((path) => {
    const names = path.kind === 'reference' ? [path.capture] : [];
    const steps = path.steps.map((step) => ({ name: stepText(step), span: step.span }));
    return [...names, ...steps]
      .filter(({ name }) => name.includes('_'))
      .map(({ name, span }): Finding => ({ ...messages.underscore(name), span }));
  });
};

/** An index step on a filter path. */
export const indexStep: PortabilityRule = onOperation(({ path }) =>
  path.steps
    .filter((step) => step.kind === 'index')
    .map((step): Finding => ({ ...messages.indexStep(stepText(step)), span: step.span })),
);

/** A comparison or replacement that searches a list inside an element. */
export const nestedList: PortabilityRule = onOperation(({ kind, path }) => {
  if (kind === 'filter') return [];
  const searched = typesAt(path.steps).flatMap(({ lists }) => lists.slice(1));
  const step = path.steps[Math.min(...searched)];
  return step ? [{ ...messages.nestedList(stepText(step)), span: step.span }] : [];
});

/** `==` or `:=` on a section or depth that engine nmstate rejects. */
export const section: PortabilityRule = onOperation((operation) => {
  if (operation.kind === 'filter') return [];
  const { path } = operation;
  if (operablePath(path.steps)) return [];
  const operator = operation.kind === 'comparison' ? operation.operator : ':=';
  return [{ ...messages.unsupportedPath(printPath(path), operator), span: path.span }];
});

/** A path filter of one step. */
export const singleStep: PortabilityRule = onOperation(({ kind, path }) => {
  const [step, second] = path.steps;
  if (kind !== 'filter' || !step || second) return [];
  return [{ ...messages.singleStep(stepText(step)), span: step.span }];
});

/** A path filter that goes on into a list. One with white space in it is another path for engine nmstate, or none. */
export const filterIntoList: PortabilityRule = onOperation(({ kind, path }, { text }) => {
  const { start, end } = path.span;
  if (kind !== 'filter' || text.slice(start, end) !== printPath(path)) return [];
  const step = path.steps[stepsAboveList(path.steps)];
  return step ? [{ ...messages.filterIntoList(stepText(step)), span: step.span }] : [];
});

/** `:=` on the current state. */
export const replaceWithoutPipe: PortabilityRule = onOperation((operation) => {
  if (operation.kind !== 'replacement' || operation.source || operation.path.kind === 'reference') return [];
  const { path } = operation;
  const found = sectionOf(path.steps);
  const names = found ?? path.steps.slice(0, 1).map(stepText);
  return [{ ...messages.replaceWithoutPipe(names.join('.')), span: path.span }];
});
