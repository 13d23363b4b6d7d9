import { ExpressionGrammar } from '../../../src/expression/grammar.ts';

/** The part of Chevrotain's serialized grammar that this grammar uses. */
export type Production =
  | { readonly type: 'Terminal'; readonly name: string; readonly label: string }
  | { readonly type: 'NonTerminal'; readonly name: string }
  | {
      readonly type: 'Alternation' | 'Alternative' | 'Option' | 'Repetition' | 'RepetitionMandatory';
      readonly definition: readonly Production[];
    };

export interface Rule {
  readonly name: string;
  readonly definition: readonly Production[];
}

/** The grammar's rules as the parser has them, without the end of the text. */
export function grammarRules(): Rule[] {
  const rules = new ExpressionGrammar().getSerializedGastProductions() as unknown as Rule[];
  const withoutEnd = (parts: readonly Production[]): Production[] =>
    parts.filter((part) => !(part.type === 'Terminal' && part.name === 'EOF'));
  return rules.map(({ name, definition }) => ({ name, definition: withoutEnd(definition) }));
}

/**
 * What the tokens without a fixed text consist of, in the words of the guide: their patterns are
 * Unicode classes, which EBNF has no signs for.
 */
const lexical: Readonly<Record<string, { label: string; ebnf: string }>> = {
  Word: { label: 'step', ebnf: '( letter | "_" ) { letter | digit | "-" | "_" }' },
  Digits: { label: 'number', ebnf: 'digit { digit }' },
  Text: {
    label: 'string',
    ebnf: `'"' { any character but '"' } '"' | "'" { any character but "'" } "'"`,
  },
};

/** How a token is shown: `"=="`, or the name of a lexical rule. */
export function tokenText({ name, label }: { name: string; label: string }): string {
  const rule = Object.hasOwn(lexical, name) ? lexical[name]! : undefined;
  if (rule?.label === label) return label;
  if (rule || /^[A-Za-z]/.test(name) === false) throw new Error(`the token ${name} is now called ${label}`);
  return JSON.stringify(label);
}

export const lexicalRules: readonly { name: string; ebnf: string }[] = Object.values(lexical).map(
  ({ label, ebnf }) => ({ name: label, ebnf }),
);
