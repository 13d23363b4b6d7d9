// What the tests of the mutated stages use of Vitest, run in this process, without workers, reports or
// isolation of test files.
import { expect as chaiExpect } from './expect.mjs';

type Body = (...values: never[]) => unknown;
interface QueuedTest {
  readonly name: string;
  readonly run: () => unknown;
}

const queue: QueuedTest[] = [];

export const expect: unknown = chaiExpect;

/** `each` calls `define` once a row, an array's elements being the body's arguments. */
const each =
  (define: (name: string, body: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const [index, row] of rows.entries())
      define(`${name} (row ${index})`, () => body(...((Array.isArray(row) ? row : [row]) as never[])));
  };

const defineTests = (): unknown => {
  const define = (name: string, run: () => unknown): void => {
    queue.push({ name, run });
  };
  return Object.assign(define, { each: each(define) });
};
const defineGroup = (_name: string, body: () => unknown): void => {
  body();
};

export const test: unknown = defineTests();
export const it: unknown = defineTests();
const runIf = (condition: unknown): typeof defineGroup => (condition ? defineGroup : () => {});
export const describe: unknown = Object.assign(defineGroup, { each: each(defineGroup), runIf });

/** Runs what the test files imported so far have defined, in order; throws what the first failing test throws. */
export async function runQueue(): Promise<void> {
  for (const { name, run } of queue.splice(0)) {
    try {
      await run();
    } catch (error) {
      throw new Error(`${name}: ${String(error)}`);
    }
  }
}
