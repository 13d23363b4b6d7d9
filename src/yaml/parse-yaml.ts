import { NmpolicyError } from '../diagnostics/error.ts';
import * as messages from '../diagnostics/messages/yaml.ts';
import { type Limits, withDefaults } from '../limits.ts';
import { readText } from './read-text.ts';

/** Options of {@link parseYaml}. */
export interface ParseYamlOptions {
  readonly fileName?: string;
  readonly limits?: Partial<Limits>;
}

/**
 * The value of a YAML or JSON text with one document, `null` for an empty one. MAC addresses,
 * dates and `yes` are strings; integers beyond 2^53 are `bigint` (language page, "Numbers").
 * Throws {@link NmpolicyError} with `invalid-yaml`, `duplicate-key` or a limit's code.
 */
export function parseYaml(text: string, { fileName, limits }: ParseYamlOptions = {}): unknown {
  const source = { text, ...(fileName !== undefined && { fileName }) };
  const documents = readText(source, { limits: withDefaults(limits), role: 'policy' });
  if (documents.length > 1) throw new NmpolicyError([messages.severalDocuments(documents.length)]);
  return documents[0] ?? null;
}
