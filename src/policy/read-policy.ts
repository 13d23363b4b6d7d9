import type { Diagnostic, Where } from '../diagnostics/diagnostic.ts';
import type { Wording } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import type { Document } from '../documents/document.ts';
import { manifests } from '../documents/manifest.ts';
import type { AnyState } from '../types.ts';
import { isDataMap, keysOf, ownValue } from '../values.ts';
import { filePlace } from '../yaml/lines.ts';
import { valueRange } from '../yaml/positions.ts';
import { type UnknownKeys, unknownKeysAmong } from './policy-keys.ts';
import { sections } from './sections.ts';

/** A policy taken apart, before its texts are parsed. */
export interface PolicyParts {
  /** Expressions by capture name, in written order. */
  readonly captures: ReadonlyMap<string, string>;
  /** The names of all captures, also of those without an expression; `undefined` when they can't be told. */
  readonly captureNames: ReadonlySet<string> | undefined;
  /** The key that the captures stand under: `capture`, or what was likely meant by it. */
  readonly captureKey: string;
  /** Empty when the policy has none; `undefined` when it can't be told. */
  readonly desiredState: AnyState | undefined;
  /** The key that the desired state stands under: `desiredState`, `desired`, or what was likely meant by them. */
  readonly desiredStateKey: string;
  /** What is wrong with the policy's shape, in no particular order. */
  readonly diagnostics: readonly Diagnostic[];
}

type Report = (wording: Wording, path: Where['path'], more?: Partial<Where>) => void;

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
  if (!isDataMap(value)) {
    if (value !== null && value !== undefined) report(messages.expectedMap('policy', undefined, value), []);
    const keys = { captureKey: 'capture', desiredStateKey: 'desiredState' };
    return { captures: new Map(), captureNames: new Set(), desiredState: {}, ...keys, diagnostics };
  }
  const { meant, isStrange } = readKeys(value, document, report);
  const captureKey = meant.get('capture') ?? 'capture';
  const desiredStateKey = readDesiredStateKey(value, meant, report);
  const absent = isStrange ? undefined : {};
  const template = ownValue(value, desiredStateKey) ?? absent;
  const isUsable = isDataMap(template);
  if (template !== undefined && !isUsable)
    report(messages.expectedMap('policy', 'a desired state', template), [desiredStateKey]);
  const entries = ownValue(value, captureKey) ?? absent;
  const { captures, captureNames } = readCaptures(entries, captureKey, document, report);
  const desiredState = isUsable ? template : undefined;
  return { captures, captureNames, captureKey, desiredState, desiredStateKey, diagnostics };
}

interface Keys {
  readonly meant: UnknownKeys['meant'];
  /** Whether there is a key that could stand for any. */
  readonly isStrange: boolean;
}

/** Reports unknown keys. */
function readKeys(policy: AnyState, document: Document, report: Report): Keys {
  const isInManifest = document.base.at(-1) === manifests.policy.base.at(-1);
  const { unknown, meant, advised } = unknownKeysAmong(keysOf(policy), isInManifest);
  for (const { key, closest } of unknown) {
    report(messages.unknownPolicyKey(key, advised, closest, sections.has(key)), [key], { part: 'key' });
  }
  return { meant, isStrange: unknown.some(({ closest }) => closest === undefined) };
}

function readDesiredStateKey(policy: AnyState, meant: Keys['meant'], report: Report): string {
  const isGiven = (key: string): boolean => (ownValue(policy, key) ?? undefined) !== undefined;
  if (!isGiven('desired')) return meant.get('desiredState') ?? 'desiredState';
  if (!isGiven('desiredState')) return 'desired';
  report(messages.bothSpellings(), ['desired'], { part: 'key' });
  return 'desiredState';
}

function readCaptures(
  entries: unknown,
  key: string,
  document: Document,
  report: Report,
): Pick<PolicyParts, 'captures' | 'captureNames'> {
  const captures = new Map<string, string>();
  if (entries === undefined) return { captures, captureNames: undefined };
  if (!isDataMap(entries)) {
    report(messages.expectedMap('policy', 'captures by name', entries), [key]);
    return { captures, captureNames: undefined };
  }
  const names = inWrittenOrder(keysOf(entries), key, document);
  for (const name of names) {
    const text = entries[name];
    if (typeof text === 'string') captures.set(name, text);
    else report(messages.expectedExpression(text), [key, name], { capture: name });
  }
  return { captures, captureNames: new Set(names) };
}

/** An object has names such as `10` in front of all others, in the order of the numbers. */
function inWrittenOrder(
  names: readonly string[],
  key: string,
  { source, index, base }: Document,
): readonly string[] {
  if (!source || !names.some((name) => /^\d+$/.test(name))) return names;
  const start = new Map(
    names.map((name) => [name, valueRange(source.text, { index, path: [...base, key, name] }).start]),
  );
  return [...names].sort((left, right) => start.get(left)! - start.get(right)!);
}

/** Whatever follows a duplicate key is read with the last value, as JSON readers do. */
function duplicates({ source, role, duplicateKeys = [] }: Document): Diagnostic[] {
  return duplicateKeys.map(({ key, range, first }) => ({
    ...messages.duplicateKey(key),
    where: { document: role, path: [] },
    file: filePlace(source!, range),
    related: [{ message: 'first given here', file: filePlace(source!, first) }],
  }));
}
