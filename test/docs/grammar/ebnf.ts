import { grammarRules, lexicalRules, type Production, tokenText } from './productions.ts';

/** The grammar as EBNF: `[ ]` once or not at all, `{ }` any number of times, `( )` a group. */
export function ebnf(): string {
  const rules = [
    ...grammarRules().map(({ name, definition }) => ({ name, text: ruleBody(definition) })),
    ...lexicalRules.map(({ name, ebnf: text }) => ({ name, text })),
  ];
  const width = Math.max(...rules.map(({ name }) => name.length));
  return rules.map(({ name, text }) => `${name.padEnd(width)} = ${text} ;\n`).join('');
}

/** A rule that is one choice needs no group around it. */
const ruleBody = ([first, ...rest]: readonly Production[]): string =>
  first?.type === 'Alternation' && rest.length === 0
    ? first.definition.map(part).join(' | ')
    : sequence([first!, ...rest]);

const sequence = (parts: readonly Production[]): string => parts.map(part).join(' ');

function part(production: Production): string {
  switch (production.type) {
    case 'Terminal':
      return tokenText(production);
    case 'NonTerminal':
      return production.name;
    case 'Alternative':
      return sequence(production.definition);
    case 'Alternation':
      return `( ${production.definition.map(part).join(' | ')} )`;
    case 'Option':
      return `[ ${sequence(production.definition)} ]`;
    case 'Repetition':
      return `{ ${sequence(production.definition)} }`;
    case 'RepetitionMandatory':
      return `${sequence(production.definition)} { ${sequence(production.definition)} }`;
  }
}
