import type { Diagnostic, Where } from '../diagnostics/diagnostic.ts';
import type { Wording } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import type { Document } from '../documents/document.ts';
import { manifests } from '../documents/read-document.ts';
import type { AnyState } from '../types.ts';
import { isMap, ownValue } from '../values.ts';
import { filePlace } from '../yaml/lines.ts';
import { duplicateKeys } from '../yaml/positions.ts';

/** A policy taken apart, before its texts are parsed. */
export interface PolicyParts {
  /** Expressions by capture name, in written order. */
  readonly captures: ReadonlyMap<string, string>;
  /** Empty when the policy has none. */
  readonly desiredState: AnyState;
  /** The key that the desired state stands under. */
  readonly desiredStateKey: 'desiredState' | 'desired';
  /** What is wrong with the policy's shape, in no particular order. */
  readonly diagnostics: readonly Diagnostic[];
}

const policyKeys = ['capture', 'desiredState', 'desired'];
const manifestKeys = [...policyKeys, 'nodeSelector', 'maxUnavailable'];

/**
 * Takes a policy apart (language page, "Documents"). Reports `policy-shape`, `unknown-policy-key`
 * and, for text, `duplicate-key`.
 */
export function readPolicyParts(document: Document): PolicyParts {
  const { value } = document;
  const diagnostics = duplicates(document);
  const report = (wording: Wording, path: Where['path'], more: Partial<Where> = {}): void => {
    diagnostics.push({ ...wording, where: { document: 'policy', path, ...more } });
  };
  if (value === null || value === undefined || !isMap(value)) {
    if (value !== null && value !== undefined) report(messages.expectedMap('policy', undefined, value), []);
    return { captures: new Map(), desiredState: {}, desiredStateKey: 'desiredState', diagnostics };
  }
  const known = document.base.length === manifests.policy.base.length ? manifestKeys : policyKeys;
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) report(messages.unknownPolicyKey(key, known), [key], { part: 'key' });
  }
  const desired = ownValue(value, 'desired') ?? undefined;
  const desiredState = ownValue(value, 'desiredState') ?? undefined;
  if (desired !== undefined && desiredState !== undefined)
    report(messages.bothSpellings(), ['desired'], { part: 'key' });
  const desiredStateKey = desiredState === undefined && desired !== undefined ? 'desired' : 'desiredState';
  const template = desiredState ?? desired;
  if (template !== undefined && !isMap(template)) {
    report(messages.expectedMap('policy', 'a desired state', template), [desiredStateKey]);
  }
  return {
    captures: readCaptures(value, report),
    desiredState: isMap(template) ? template : {},
    desiredStateKey,
    diagnostics,
  };
}

function readCaptures(
  policy: AnyState,
  report: (wording: Wording, path: Where['path'], more?: Partial<Where>) => void,
): Map<string, string> {
  const captures = new Map<string, string>();
  const entries = ownValue(policy, 'capture') ?? undefined;
  if (entries === undefined) return captures;
  if (!isMap(entries)) {
    report(messages.expectedMap('policy', 'captures by name', entries), ['capture']);
    return captures;
  }
  for (const [name, text] of Object.entries(entries)) {
    if (typeof text === 'string') captures.set(name, text);
    else report(messages.expectedExpression(text), ['capture', name], { capture: name });
  }
  return captures;
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
