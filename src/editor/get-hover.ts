import { EVENT_ID } from 'js-yaml';
import { engineNamed } from '../engines/engines.ts';
import { explainPolicy } from '../explain/explain-policy.ts';
import type { CaptureExplanation } from '../explain/explanation.ts';
import { type KnownProperty, propertiesAt } from '../schema/properties-at.ts';
import type { TextNode } from '../yaml/text-nodes.ts';
import { schemaPath } from './complete/steps.ts';
import { interfaceTypeAt } from './interface-type.ts';
import { captureTexts, type EditorOptions, scalarsAmong, statesOf, valuesAt } from './states.ts';
import { type Target, targetAt } from './target.ts';
import { type TextRange, toRange } from './text-positions.ts';
import * as words from './words.ts';

/** What is to be known about a place of a text. */
export interface Hover {
  readonly range: TextRange;
  /** Markdown. */
  readonly contents: string;
}

/**
 * What stands at an offset (0-based, in UTF-16 units): of a capture its expression and, with a
 * state, what it matched there; of a step or a key what NMState says about the property, and the
 * values in the state; of an operator what it does. Throws `TypeError` for an unknown engine.
 */
export function getHover(text: string, offset: number, options: EditorOptions = {}): Hover | undefined {
  engineNamed(options.engine);
  const target = targetAt(text, offset);
  const contents = target && describe(target, options);
  return contents === undefined ? undefined : { range: toRange(text, target!.range), contents };
}

function describe(target: Target, options: EditorOptions): string | undefined {
  switch (target.kind) {
    case 'capture':
      return describeCapture(target, options);
    case 'operator':
      return words.operatorHover(target.text, options.engine);
    case 'step':
      return describeStep(target, options);
    case 'key':
      return describeKey(target);
  }
}

function describeCapture(
  { name, site }: Extract<Target, { kind: 'capture' }>,
  options: EditorOptions,
): string {
  const captures = captureTexts(site.text, site.policy);
  const expression = captures.get(name);
  if (expression === undefined) return words.unknownCapture(name);
  const collection = collectionOf(site.policy.captures.get(name)!.value);
  if (collection) return words.noExpression(name, collection);
  const hasState = options.state !== undefined && statesOf(captures, options).current !== undefined;
  const explained = hasState ? explain(captures, name, options) : undefined;
  return words.captureHover(name, expression, explained);
}

/** A list or map of as many items as stand in the text; nothing for what may be an expression. */
function collectionOf(node: TextNode): object | undefined {
  const { event, items, entries } = node.target ?? node;
  if (event.type === EVENT_ID.SEQUENCE) return items;
  return event.type === EVENT_ID.MAPPING ? Object.fromEntries(entries.entries()) : undefined;
}

function explain(
  captures: ReadonlyMap<string, string>,
  name: string,
  options: EditorOptions,
): CaptureExplanation | undefined {
  const policy = { capture: Object.fromEntries(captures) };
  return explainPolicy(policy, options.state, options).captures.find((capture) => capture.name === name);
}

function describeStep(
  { steps, capture, site }: Extract<Target, { kind: 'step' }>,
  options: EditorOptions,
): string | undefined {
  const states = statesOf(captureTexts(site.text, site.policy), options);
  const values = valuesAt(capture === undefined ? states.current : states.captured.get(capture), steps);
  const property = propertiesAt(schemaPath(steps.slice(0, -1))).find(isNamed(steps.at(-1)!));
  return words.propertyHover(steps.at(-1)!, property, { values: scalarsAmong(values), count: values.length });
}

function describeKey({ site }: Extract<Target, { kind: 'key' }>): string | undefined {
  const { path, policy, text, isInPolicy } = site;
  const name = String(path.at(-1));
  if (!isInPolicy) return path.length === 1 ? words.manifestKeyHover(name) : undefined;
  if (path.length === 1) return words.policyKeyHover(name);
  if (policy.sections.get(String(path[0])) !== 'desiredState') return undefined;
  const known = propertiesAt(path.slice(1, -1), interfaceTypeAt(text, policy, path));
  return words.propertyHover(name, known.find(isNamed(name)));
}

const isNamed =
  (name: string) =>
  (property: KnownProperty): boolean =>
    property.name === name || property.otherNames.includes(name);
