// Vitest's assertions without Vitest; loaded once, whereas the tests are evaluated anew for each mutant.
import { readFileSync } from 'node:fs';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

chai.use(({ Assertion }, utilities) => {
  /** The file is named from the test file, and this one is copied as deep into test/ as those are. */
  utilities.addMethod(Assertion.prototype, 'toMatchFileSnapshot', function (file) {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    if (utilities.flag(this, 'object') !== text) throw new Error(`${file} is another text`);
  });
});

export const expect = Object.assign(
  (value) => chai.expect(value),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);
