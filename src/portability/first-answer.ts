import type { Expression } from '../expression/ast.ts';

/** What is asked of one expression, about a section or nothing; `undefined` leaves it to the one that it pipes from. */
export type Question<Answer> = (expression: Expression, about: string) => Answer | undefined;

/** The first answer that the expression of a capture, or one that it pipes from, has to a question. */
export type FirstAnswer = <Answer>(
  capture: string,
  question: Question<Answer>,
  about?: string,
) => Answer | undefined;

/** Every capture is asked once, whoever pipes from it: a chain of them may be long, and each link be asked about. */
export function rememberAnswers(expressionOf: (capture: string) => Expression | undefined): FirstAnswer {
  const answers = new Map<Question<unknown>, Map<string, unknown>>();
  return <Answer>(capture: string, question: Question<Answer>, about = '') => {
    const known = answers.get(question) ?? new Map<string, unknown>();
    answers.set(question, known);
    const asked: string[] = [];
    let answer: unknown;
    for (let name: string | undefined = capture; name !== undefined && answer === undefined; ) {
      // what it is about has no space in it
      const key = `${about} ${name}`;
      answer = known.get(key);
      if (known.has(key)) break;
      // a circle of captures ends here
      known.set(key, undefined);
      asked.push(key);
      const expression = expressionOf(name);
      answer = expression && question(expression, about);
      name = sourceOf(expression);
    }
    for (const key of asked) known.set(key, answer);
    return answer as Answer | undefined;
  };
}

const sourceOf = (expression: Expression | undefined): string | undefined =>
  expression && expression.kind !== 'merge' && expression.source?.kind === 'reference'
    ? expression.source.capture.name
    : undefined;
