import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * Patterns whose time grows with the square of the text or faster, and why that can't hurt. A pattern
 * that is not among them has to be linear.
 */
const bounded: Readonly<Record<string, string>> = {
  'editor/cursor.ts': 'reads lines of at most `longestLine` characters',
  'editor/lines.ts': 'reads lines of at most `longestLine` characters',
  'editor/repairs.ts': 'reads lines of at most `longestLine` characters',
  'portability/rules/templates.ts': 'reads texts in which all braces are closed',
  'schema/table-property.ts': "reads the package's own table",
  'yaml/write-text.ts': 'reads texts of at most `longestNumber` characters',
};

const folder = 'src';

/** A literal, or what `unicodePattern` is given. */
function patternOf(node: ts.Node): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    if (/\\p\{/i.test(node.text)) throw new Error(`${node.text} slows every start: see unicodePattern`);
    return node.text;
  }
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  if (node.expression.text !== 'unicodePattern') return undefined;
  const [source, flags] = node.arguments;
  if (!source || !ts.isTaggedTemplateExpression(source)) throw new Error('not a text as it is');
  if (flags && !ts.isStringLiteral(flags)) throw new Error('not the name of flags');
  return `/${(source.template as ts.NoSubstitutionTemplateLiteral).rawText}/${flags?.text ?? 'u'}`;
}

/** Every regular expression in the sources with the files it stands in. */
function patterns(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const source = ts.createSourceFile(
      file,
      readFileSync(join(folder, file), 'utf8'),
      ts.ScriptTarget.Latest,
    );
    const visit = (node: ts.Node): void => {
      const pattern = patternOf(node);
      if (pattern !== undefined) found.set(pattern, [...(found.get(pattern) ?? []), file]);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

describe('a regular expression takes time in proportion to the text', () => {
  // the checker's own programs in other languages would differ from machine to machine
  process.env.RECHECK_BACKEND = 'pure';
  test.each([...patterns()])(
    '%s',
    (pattern, files) => {
      const end = pattern.lastIndexOf('/');
      const { status } = checkSync(pattern.slice(1, end), pattern.slice(end + 1), { timeout: 200_000 });
      if (status !== 'safe') for (const file of files) expect(Object.keys(bounded)).toContain(file);
    },
    240_000,
  );
});
