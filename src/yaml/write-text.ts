import {
  binaryTag,
  DEFAULT_SCALAR_STYLE_RULES,
  DUMP_SCHEMA,
  dump,
  mapTag,
  SCALAR_STYLE,
  type ScalarLayout,
  setTag,
  strTag,
  timestampTag,
  YAMLException,
} from 'js-yaml';
import { NmpolicyError } from '../diagnostics/error.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import { isDataMap, isDate } from '../values.ts';
import { exceedsNesting } from './nesting.ts';
import { integerTag } from './schema.ts';

const never = { identify: () => false };

/** JSON data of any realm or class as maps and lists, dates as text, and nothing that needs a tag. */
const writingSchema = DUMP_SCHEMA.withTags(
  integerTag,
  { ...mapTag, identify: (data) => mapTag.identify(data) || isDataMap(data) },
  {
    ...strTag,
    identify: (data) => typeof data === 'string' || isDate(data),
    represent: (data) => (isDate(data) ? data.toISOString() : (data as string)),
  },
  { ...timestampTag, ...never },
  { ...binaryTag, ...never },
  { ...setTag, ...never },
);

/**
 * Texts that some reader of YAML 1.1 or 1.2 takes for a number, though the schemas that js-yaml
 * asks do not: `1e400`, `0x_`, `e1`, `.`, `6_e9`, … Addresses such as `10.0.0.1` are not among them.
 */
const looksNumeric = /^[-+.]*([0-9][0-9a-fA-FxXoO_+-]*\.?[0-9_eE+-]*|[eE_][-+0-9_.]*)?$/;

/** Times, MAC addresses, floats and dates that only some reader takes for a number or a date: `12:30:45`, `._e0`. */
const looksTimed = /^[-+]?[0-9._][-+.:_0-9eEtTzZ \t]*$/;
const address = /^[0-9]+(\.[0-9]+){3}$/;
/** Longer texts are judged by their first characters: `looksNumeric` takes time with the square of the length. */
const longestNumber = 100;
const startsNumeric = /^([-+._0-9]|[eE][-+._0-9])/;
/** Most texts begin with another character, and need no closer look. */
const numericStarts = new Set('-+._0123456789eE');

function quoteNumeric(layout: ScalarLayout): void {
  const { node, style } = layout;
  if (style !== SCALAR_STYLE.PLAIN || !numericStarts.has(node.value[0]!) || !node.tag.endsWith(':str'))
    return;
  const patterns = node.value.length > longestNumber ? [startsNumeric] : [looksNumeric, looksTimed];
  if (patterns.some((pattern) => pattern.test(node.value)) && !address.test(node.value))
    layout.style = SCALAR_STYLE.SINGLE_QUOTED;
}

/** At the start of a line, a key such as `--- a` ends the document, for js-yaml 4 also `---- a`. */
function quoteDocumentMarker(layout: ScalarLayout): void {
  if (layout.style === SCALAR_STYLE.PLAIN && /^(---|\.\.\.)/.test(layout.node.value)) {
    layout.style = SCALAR_STYLE.SINGLE_QUOTED;
  }
}

/** Readers disagree on the indentation of a block that starts with a space or an empty line. */
function quoteIndentedBlock(layout: ScalarLayout): void {
  if (layout.style === SCALAR_STYLE.LITERAL_BLOCK && /^\s/.test(layout.node.value)) {
    layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
  }
}

/** A level costs the writer some stack; more values are no state but one that refers to its own parts over and over. */
const writable = { nestingDepth: 1000, aliasExpansion: 10_000_000 };

const scalarStyleRules = [
  ...Object.values(DEFAULT_SCALAR_STYLE_RULES),
  quoteNumeric,
  quoteDocumentMarker,
  quoteIndentedBlock,
];

/**
 * A value as YAML text that readers of YAML 1.1 and 1.2 read back alike: no anchors, no folded
 * lines, everything quoted that some reader could take for something else. As in JSON, a `Date` is text, a key
 * whose value is `undefined` is left out, and -0 is 0.
 * Throws {@link NmpolicyError} with `nesting-limit` or `alias-limit` for a value that is nested
 * too deep or contains itself, and with `state-shape` for what has no form of its own there: a function, a
 * `Set`, bytes, a date that is none, an integer of more than 1000 digits.
 */
export function toYaml(value: unknown): string {
  const problem = exceedsNesting(value, writable);
  if (problem) throw new NmpolicyError([problem]);
  try {
    return dump(value, { schema: writingSchema, noRefs: true, lineWidth: -1, scalarStyleRules });
  } catch (error) {
    const { message } = error as Error;
    const reason = error instanceof YAMLException ? error.reason : message;
    throw new NmpolicyError([messages.notWritable(reason)]);
  }
}
