import { NmpolicyError } from '../diagnostics/error.ts';
import { describeValue } from '../diagnostics/messages/words.ts';
import * as messages from '../diagnostics/messages/yaml.ts';
import { type Limits, withDefaults } from '../limits.ts';
import { firstLine } from './lines.ts';
import { locateInText } from './positions.ts';
import { readText } from './read-text.ts';

/** Options of {@link parseYaml}. */
export interface ParseYamlOptions {
  readonly fileName?: string;
  readonly limits?: Partial<Limits>;
}

/**
 * The value of a YAML or JSON text with one document, `null` for an empty one. MAC addresses,
 * dates and `yes` are strings; integers beyond 2^53 are `bigint` (language page, "Numbers"), and strings
 * when they have more than 1000 digits.
 * Throws {@link NmpolicyError} with `invalid-yaml`, `duplicate-key` or a limit's code. Only YAML has
 * `duplicate-key`: of equal keys in JSON the last counts, as for `JSON.parse`.
 */
export function parseYaml(text: string, { fileName, limits }: ParseYamlOptions = {}): unknown {
  if (typeof text !== 'string') throw new TypeError(`YAML text is a string, not ${describeValue(text)}`);
  const source = { text, ...(fileName !== undefined && { fileName }) };
  const { documents } = readText(source, { limits: withDefaults(limits), role: 'policy' });
  if (documents.length > 1) {
    const file = firstLine(locateInText(source, { index: 1, path: [] }));
    throw new NmpolicyError([{ ...messages.severalDocuments(documents.length), file }]);
  }
  return documents[0] ?? null;
}
