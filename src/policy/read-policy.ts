import { closestName } from '../diagnostics/did-you-mean.ts';
import type { Diagnostic, Where } from '../diagnostics/diagnostic.ts';
import type { Wording } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import type { Document } from '../documents/document.ts';
import { manifests } from '../documents/read-document.ts';
import type { AnyState } from '../types.ts';
import { isMap, ownValue } from '../values.ts';
import { filePlace } from '../yaml/lines.ts';
import { duplicateKeys } from '../yaml/positions.ts';
import { sections } from './sections.ts';

/** A policy taken apart, before its texts are parsed. */
export interface PolicyParts {
  /** Expressions by capture name, in written order. */
  readonly captures: ReadonlyMap<string, string>;
  /** The names of all captures, also of those without an expression; missing when they can't be told. */
  readonly captureNames?: ReadonlySet<string>;
  /** The key that the captures stand under: `capture`, or what was likely meant by it. */
  readonly captureKey: string;
  /** Empty when the policy has none. */
  readonly desiredState: AnyState;
  /** The key that the desired state stands under: `desiredState`, `desired`, or what was likely meant by them. */
  readonly desiredStateKey: string;
  /** What is wrong with the policy's shape, in no particular order. */
  readonly diagnostics: readonly Diagnostic[];
}

type Report = (wording: Wording, path: Where['path'], more?: Partial<Where>) => void;

const knownKeys = [...messages.policyKeys, 'desired'];
const specKeys = ['nodeSelector', 'maxUnavailable'];

/**
 * Takes a policy apart (language page, "Documents"). Reports `policy-shape`, `unknown-policy-key`
 * and, for text, `duplicate-key`. What stands under a misspelt key is read as if it were spelt right,
 * so that its own mistakes are found in the same run.
 */
export function readPolicyParts(document: Document): PolicyParts {
  const { value } = document;
  const diagnostics = [...(document.diagnostics ?? []), ...duplicates(document)];
  const report: Report = (wording, path, more = {}) => {
    diagnostics.push({ ...wording, where: { document: 'policy', path, ...more } });
  };
  if (!isMap(value)) {
    if (value !== null && value !== undefined) report(messages.expectedMap('policy', undefined, value), []);
    const keys = { captureKey: 'capture', desiredStateKey: 'desiredState' };
    return { captures: new Map(), captureNames: new Set(), desiredState: {}, ...keys, diagnostics };
  }
  const meant = readKeys(value, document, report);
  const captureKey = meant.get('capture') ?? 'capture';
  const desiredStateKey = readDesiredStateKey(value, meant, report);
  const template = ownValue(value, desiredStateKey) ?? {};
  if (!isMap(template)) report(messages.expectedMap('policy', 'a desired state', template), [desiredStateKey]);
  return {
    ...readCaptures(value, captureKey, report),
    captureKey,
    desiredState: isMap(template) ? template : {},
    desiredStateKey,
    diagnostics,
  };
}

/** Reports unknown keys; gives the misspelt ones by the absent key that each likely stands for. */
function readKeys(policy: AnyState, document: Document, report: Report): Map<string, string> {
  const isManifest = document.base.at(-1) === manifests.policy.base.at(-1);
  const accepted = isManifest ? [...knownKeys, ...specKeys] : knownKeys;
  const advised = isManifest ? [...messages.policyKeys, ...specKeys] : messages.policyKeys;
  const meant = new Map<string, string>();
  for (const key of Object.keys(policy)) {
    if (accepted.includes(key)) continue;
    const closest = closestName(key, advised);
    report(messages.unknownPolicyKey(key, advised, closest, sections.has(key)), [key], { part: 'key' });
    if (closest !== undefined && !Object.hasOwn(policy, closest) && !meant.has(closest)) meant.set(closest, key);
  }
  return meant;
}

function readDesiredStateKey(policy: AnyState, meant: Map<string, string>, report: Report): string {
  const isGiven = (key: string): boolean => (ownValue(policy, key) ?? undefined) !== undefined;
  if (!isGiven('desired')) return meant.get('desiredState') ?? 'desiredState';
  if (!isGiven('desiredState')) return 'desired';
  report(messages.bothSpellings(), ['desired'], { part: 'key' });
  return 'desiredState';
}

function readCaptures(
  policy: AnyState,
  key: string,
  report: Report,
): Pick<PolicyParts, 'captures' | 'captureNames'> {
  const captures = new Map<string, string>();
  const entries = ownValue(policy, key) ?? {};
  if (!isMap(entries)) {
    report(messages.expectedMap('policy', 'captures by name', entries), [key]);
    return { captures };
  }
  for (const [name, text] of Object.entries(entries)) {
    if (typeof text === 'string') captures.set(name, text);
    else report(messages.expectedExpression(text), [key, name], { capture: name });
  }
  return { captures, captureNames: new Set(Object.keys(entries)) };
}

/** Whatever follows a duplicate key is read with the last value, as JSON readers do. */
function duplicates({ source, role }: Document): Diagnostic[] {
  if (!source) return [];
  return duplicateKeys(source).map(({ key, range }) => ({
    ...messages.duplicateKey(key),
    where: { document: role, path: [] },
    file: filePlace(source, range),
  }));
}
