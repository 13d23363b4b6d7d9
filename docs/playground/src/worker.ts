import { getCompletions, getHover } from '../../../src/editor/index.ts';
import { evaluateDocuments } from './evaluate.ts';
import type { QuestionKind, Questions, Reply, Request } from './protocol.ts';

/** The engine runs here, so that however large a state is, typing stays smooth. */
const answers: {
  [Kind in QuestionKind]: (question: Questions[Kind]['question']) => Questions[Kind]['answer'];
} = {
  evaluate: evaluateDocuments,
  complete: ({ policy, state, engine, offset }) => getCompletions(policy, offset, { state, engine }),
  hover: ({ policy, state, engine, offset }) => getHover(policy, offset, { state, engine }),
};

function reply({ id, kind, question }: Request): Reply {
  try {
    const answer = answers[kind] as (question: unknown) => unknown;
    return { id, answer: answer(question) };
  } catch (error) {
    return { id, failure: String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => postMessage(reply(data)));
