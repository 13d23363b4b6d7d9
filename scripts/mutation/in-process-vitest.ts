// What the tests of the mutated stages use of Vitest, run in this process: the same assertions
// (@vitest/expect), without workers, reports or isolation of test files.
import { readFileSync } from 'node:fs';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect';

type Body = (...values: never[]) => unknown;
interface QueuedTest {
  readonly name: string;
  readonly run: () => unknown;
}

const queue: QueuedTest[] = [];

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const matchers = (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT as symbol];
export const expect: unknown = Object.assign((value: unknown) => chai.expect(value), chai.expect, matchers);

/** The file is named from the test file, and a bundle is as deep in test/ as that is. */
chai.use(({ Assertion }, utilities) => {
  utilities.addMethod(Assertion.prototype, 'toMatchFileSnapshot', function (this: object, file: string) {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    if (utilities.flag(this, 'object') !== text) throw new Error(`${file} is another text`);
  });
});

/** `each` calls `define` once a row, an array's elements being the body's arguments. */
const each =
  (define: (name: string, body: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const [index, row] of rows.entries())
      define(`${name} (row ${index})`, () => body(...((Array.isArray(row) ? row : [row]) as never[])));
  };

const defineTest = (name: string, run: () => unknown): void => {
  queue.push({ name, run });
};
const defineGroup = (_name: string, body: () => unknown): void => {
  body();
};

export const test: unknown = Object.assign(defineTest, { each: each(defineTest) });
export const it: unknown = test;
const runIf = (condition: unknown): typeof defineGroup => (condition ? defineGroup : () => {});
export const describe: unknown = Object.assign(defineGroup, { each: each(defineGroup), runIf });

/** Runs what the test files imported so far have defined, in order; throws what the first failing test throws. */
export async function runQueue(): Promise<number> {
  const tests = queue.splice(0);
  for (const { name, run } of tests) {
    try {
      await run();
    } catch (error) {
      throw new Error(`${name}: ${String(error)}`);
    }
  }
  return tests.length;
}
