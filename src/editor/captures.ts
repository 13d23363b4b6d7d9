import type { Diagnostic, Span, Where } from '../diagnostics/diagnostic.ts';
import { takenName } from '../diagnostics/messages/documents.ts';
import { unreferencableCapture } from '../diagnostics/messages/policy.ts';
import { filePlace } from '../yaml/lines.ts';
import { documentNodes } from '../yaml/text-nodes.ts';
import { toYaml } from '../yaml/write-text.ts';
import { capturesInLines } from './lines.ts';
import { aliasesOf, contentRange, placesOf } from './places.ts';
import { type Target, targetAt } from './target.ts';
import { type TextEdit, type TextRange, toRange } from './text-positions.ts';
import { tokenize } from './tokens.ts';

/** Where something is defined. */
export interface Definition {
  /** The name that was pointed at. */
  readonly origin: TextRange;
  /** The name where it is defined. */
  readonly target: TextRange;
}

/** The definition of the capture at an offset (0-based, in UTF-16 units); also in a text that does not parse. */
export function getDefinition(text: string, offset: number): Definition | undefined {
  const target = captureAt(text, offset);
  const range = target && definitionOf(text, offset, target);
  return range && { origin: toRange(text, target.range), target: toRange(text, range) };
}

/**
 * Every place that names the capture at an offset, in the order of the text; its definition among
 * them unless `includeDefinition` is false. Empty in a text that does not parse.
 */
export function getReferences(
  text: string,
  offset: number,
  { includeDefinition = true }: { readonly includeDefinition?: boolean } = {},
): TextRange[] {
  const target = captureAt(text, offset);
  if (!target || !documentNodes(text)) return [];
  const { keys, references } = placesOf(text, target);
  return inOrder([...(includeDefinition ? keys : []), ...references]).map((range) => toRange(text, range));
}

/** What would be renamed at an offset, and its name now; nothing where no capture of the policy is named. */
export function prepareRename(
  text: string,
  offset: number,
): { readonly range: TextRange; readonly placeholder: string } | undefined {
  const target = captureAt(text, offset);
  if (!target || !documentNodes(text) || !definitionOf(text, offset, target)) return undefined;
  return { range: toRange(text, target.range), placeholder: target.name };
}

/** The edits that rename a capture everywhere, or why it can't be renamed. */
export type Rename =
  | { readonly edits: readonly TextEdit[]; readonly diagnostic?: never }
  | { readonly diagnostic: Diagnostic; readonly edits?: never };

/**
 * Renames the capture at an offset: its key, and every reference in expressions and templates. Where an
 * alias has the key's text for something else, the text is written out.
 * Refuses a name that no reference can be written with (`unreferencable-capture`) and one that
 * another capture has (`duplicate-key`); nothing where `prepareRename` has nothing.
 */
export function rename(text: string, offset: number, newName: string): Rename | undefined {
  const target = captureAt(text, offset);
  if (!target || !prepareRename(text, offset)) return undefined;
  const where = keyOf(target.name);
  if (typeof newName !== 'string' || !canBeReferredTo(newName)) {
    return { diagnostic: { ...unreferencableCapture(String(newName)), severity: 'error', where } };
  }
  const { policies, keys, references } = placesOf(text, target);
  const [other] = policies.flatMap(({ captures }) => captures.get(newName) ?? []);
  if (other && newName !== target.name) {
    const file = filePlace({ text }, contentRange(text, other.key));
    const related = [{ message: 'defined here', where: keyOf(newName), file }];
    return { diagnostic: { ...takenName(newName), where, related } };
  }
  const bare = new Set(keys.filter(({ isBare }) => isBare).map(({ start }) => start));
  // what refers to the text of a key, but is no capture, stays what it is
  const aliases = new Set<Span>(aliasesOf(keys, documentNodes(text)!));
  const edits = inOrder([...keys, ...references, ...aliases]).map((range) => {
    if (aliases.has(range)) return { range: toRange(text, range), newText: asScalar(target.name) };
    // the range of a name of no characters is that of its quotes
    const quote = target.name === '' ? text[range.start]! : '';
    const newText = bare.has(range.start) ? asKey(newName) : quote + newName + quote;
    return { range: toRange(text, range), newText };
  });
  return { edits };
}

const keyOf = (name: string): Where => ({ document: 'policy', path: ['capture', name], part: 'key' });

type CaptureTarget = Extract<Target, { kind: 'capture' }>;

function captureAt(text: string, offset: number): CaptureTarget | undefined {
  const target = targetAt(text, offset);
  return target?.kind === 'capture' ? target : undefined;
}

function definitionOf(text: string, offset: number, { name, site }: CaptureTarget): Span | undefined {
  if (documentNodes(text) === undefined) return capturesInLines(text, offset).get(name)?.key;
  const key = site.policy.captures.get(name)?.key;
  return key && contentRange(text, key);
}

/** Each place once: an alias may lead to one more than once. */
const inOrder = (ranges: readonly Span[]): Span[] =>
  [...new Map(ranges.map((range) => [range.start, range])).values()].sort(
    (left, right) => left.start - right.start,
  );

/** Whether a name is one step of a path (language page, "Expression grammar"): both engines read those. */
function canBeReferredTo(name: string): boolean {
  const [token] = tokenize(name);
  return token?.kind === 'word' && token.text === name;
}

/** A name as a key without quotes, unless some reader of YAML takes it for something else, as it may `yes`. */
const asKey = (name: string): string => toYaml(name).trimEnd();

/** The same for any name, at any place: in brackets more has a meaning. */
const asScalar = (name: string): string => (/^[\w-]+$/.test(name) ? asKey(name) : JSON.stringify(name));
