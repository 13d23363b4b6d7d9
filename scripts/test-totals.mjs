// Adds up Vitest's JSON reports and prints `N passed, N failed`. A report that is missing, a test
// that was skipped or a run that failed without a failing test is a failure too.
import { existsSync, readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  if (!existsSync(file)) {
    console.error(`${file} was not written`);
    failed += 1;
    continue;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const bad = report.numFailedTests + report.numPendingTests + report.numTodoTests;
  if (report.numPendingTests + report.numTodoTests > 0) console.error(`${file}: skipped tests`);
  passed += report.numPassedTests;
  // a test file that cannot be loaded has no tests of its own
  failed += bad === 0 && !report.success ? 1 : bad;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
