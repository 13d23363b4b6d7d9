import {
  Alternation,
  type IGASTVisitor,
  type ILookaheadStrategy,
  type IProduction,
  type IToken,
  Option,
  Repetition,
  RepetitionMandatory,
  type Rule,
  Terminal,
} from 'chevrotain';

/**
 * Decides by the next token alone, which is all that this grammar needs: the first alternative that
 * begins with it is taken, or else the one that can be empty. Chevrotain's own strategy looks for
 * the shortest sequences that tell alternatives apart, and that is a good part of what the first
 * expression of a process costs.
 */
export const byNextToken: ILookaheadStrategy = {
  validate: () => [],
  buildLookaheadForAlternation({ rule, prodOccurrence }) {
    const alternativeOf = new Map<number, number>();
    let emptyOne: number | undefined;
    for (const [index, alternative] of partsOf(rule, Alternation, prodOccurrence).entries()) {
      const { tokens, empty } = firstOf(alternative);
      for (const token of tokens) if (!alternativeOf.has(token)) alternativeOf.set(token, index);
      if (empty) emptyOne = index;
    }
    return decide((next) => alternativeOf.get(next) ?? emptyOne);
  },
  buildLookaheadForOptional({ rule, prodType, prodOccurrence }) {
    const { tokens } = firstOfAll(partsOf(rule, kinds[prodType as keyof typeof kinds], prodOccurrence));
    return decide((next) => tokens.includes(next));
  },
};

/** The kinds of optional parts that the grammar has. */
const kinds = { Option, Repetition, RepetitionMandatory };

/** Every part has it but a terminal: a reference has the parts of its rule. */
type Composite = IProduction & { readonly idx?: number; readonly definition: IProduction[] };

/** The parts of the `index`-th alternation, option or repetition of a rule, as Chevrotain counts them. */
function partsOf(rule: Rule, kind: new (options: never) => IProduction, index: number): IProduction[] {
  let parts: IProduction[] = [];
  const visit = (part: IProduction) => {
    const { idx, definition } = part as Composite;
    if (part instanceof kind && idx === index) parts = definition;
  };
  for (const part of rule.definition) part.accept({ visit } as IGASTVisitor);
  return parts;
}

interface First {
  /** The tokens that it can begin with, as their numbers. */
  readonly tokens: readonly number[];
  /** Whether it can be nothing at all. */
  readonly empty: boolean;
}

function firstOf(part: IProduction): First {
  if (part instanceof Terminal) {
    const { tokenTypeIdx, categoryMatches } = part.terminalType;
    return { tokens: [tokenTypeIdx!, ...categoryMatches!], empty: false };
  }
  const { definition } = part as Composite;
  if (part instanceof Alternation) {
    const alternatives = definition.map(firstOf);
    return {
      tokens: alternatives.flatMap(({ tokens }) => tokens),
      empty: alternatives.some(({ empty }) => empty),
    };
  }
  const { tokens, empty } = firstOfAll(definition);
  return { tokens, empty: empty || part instanceof Option || part instanceof Repetition };
}

/** Of parts that follow each other. */
function firstOfAll(parts: readonly IProduction[]): First {
  const tokens: number[] = [];
  for (const part of parts) {
    const first = firstOf(part);
    tokens.push(...first.tokens);
    if (!first.empty) return { tokens, empty: false };
  }
  return { tokens, empty: true };
}

/** Chevrotain calls what a strategy builds as a method of the parser. */
function decide<Decision>(by: (next: number) => Decision): () => Decision {
  return function (this: { LA_FAST(distance: number): IToken }) {
    return by(this.LA_FAST(1).tokenTypeIdx);
  } as () => Decision;
}
