import { readFileSync } from 'node:fs';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';

/** The rows of a file in test/cases/schema, each with a `name`. */
export function readRows<Row>(file: string): readonly (Row & { readonly name: string })[] {
  const url = new URL(`../cases/schema/${file}`, import.meta.url);
  return parseYaml(readFileSync(url, 'utf8')) as (Row & { readonly name: string })[];
}
