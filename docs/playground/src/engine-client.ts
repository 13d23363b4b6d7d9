import type { Documents, Evaluation, QuestionKind, Questions, Reply } from './protocol.ts';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The page's side of the worker. */
export class EngineClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #running = false;
  #next: Documents | undefined;

  constructor() {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('failure' in data) waiting?.reject(new Error(data.failure));
      else waiting?.resolve(data.answer);
    });
    this.#worker.addEventListener('error', (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message));
      this.#waiting.clear();
    });
  }

  ask<Kind extends QuestionKind>(
    kind: Kind,
    question: Questions[Kind]['question'],
  ): Promise<Questions[Kind]['answer']> {
    const id = ++this.#lastId;
    this.#worker.postMessage({ id, kind, question });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
    });
  }

  /**
   * Evaluates documents, one evaluation at a time: while one runs, only the latest documents wait.
   * `show` is not called for an evaluation that newer documents wait behind.
   */
  async evaluate(documents: Documents, show: (evaluation: Evaluation) => void): Promise<void> {
    this.#next = documents;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#next) {
        const latest: Documents = this.#next;
        this.#next = undefined;
        const evaluation = await this.ask('evaluate', latest);
        if (!this.#next) show(evaluation);
      }
    } finally {
      this.#running = false;
    }
  }
}
