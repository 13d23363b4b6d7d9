import { DEFAULT_SCALAR_STYLE_RULES, DUMP_SCHEMA, dump, SCALAR_STYLE, type ScalarLayout } from 'js-yaml';
import { NmpolicyError } from '../diagnostics/error.ts';
import { exceedsNesting } from './nesting.ts';
import { integerTag } from './schema.ts';

const writingSchema = DUMP_SCHEMA.withTags(integerTag);

/**
 * Texts that some reader of YAML 1.1 or 1.2 takes for a number, though the schemas that js-yaml
 * asks do not: `1e400`, `0x_`, `e1`, `.`, `6_e9`, … Addresses such as `10.0.0.1` are not among them.
 */
const looksNumeric = /^[-+.]*([0-9][0-9a-fA-FxXoO_+-]*\.?[0-9_eE+-]*|[eE_][-+0-9_.]*)?$/;

function quoteNumeric(layout: ScalarLayout): void {
  const { node, style } = layout;
  if (style === SCALAR_STYLE.PLAIN && node.tag.endsWith(':str') && looksNumeric.test(node.value)) {
    layout.style = SCALAR_STYLE.SINGLE_QUOTED;
  }
}

/** A level costs the writer some stack; more values are no state but one that refers to its own parts over and over. */
const writable = { nestingDepth: 1000, aliasExpansion: 10_000_000 };

const scalarStyleRules = [...Object.values(DEFAULT_SCALAR_STYLE_RULES), quoteNumeric];

/**
 * A value as YAML text that readers of YAML 1.1 and 1.2 read back alike: no anchors, no folded
 * lines, everything quoted that some reader could take for something else.
 * Throws {@link NmpolicyError} with `nesting-limit` or `alias-limit` for a value that is nested
 * too deep or contains itself, and with `state-shape` for what YAML can't hold (a function).
 */
export function toYaml(value: unknown): string {
  const problem = exceedsNesting(value, writable);
  if (problem) throw new NmpolicyError([problem]);
  return dump(value, { schema: writingSchema, noRefs: true, lineWidth: -1, scalarStyleRules });
}
