// Runs the tests of what stryker.config.json mutates, cheapest first, up to the first that fails.
// Those of other stages are left out: they take seconds and notice nothing that these do not.
import { runQueue } from './in-process-vitest.ts';

const files: (() => Promise<unknown>)[] = [
  () => import('../../test/conformance/conformance.test.ts'),
  () => import('../../test/resolve/evaluation.test.ts'),
  () => import('../../test/engines/nmstate-templates.test.ts'),
  () => import('../../test/reference/nmstate/oddities.test.ts'),
  () => import('../../test/generate/documents.test.ts'),
  () => import('../../test/generate/misuse.test.ts'),
  () => import('../../test/generate/changed-results.test.ts'),
  () => import('../../test/generate/nmstate-order.test.ts'),
  () => import('../../test/expression/grammar.test.ts'),
  () => import('../../test/expression/lex.test.ts'),
  () => import('../../test/diagnostics/did-you-mean.test.ts'),
  () => import('../../test/diagnostics/format.test.ts'),
  () => import('../../test/diagnostics/broken-policies.test.ts'),
  () => import('../../test/explain/explanations.test.ts'),
  () => import('../../test/hostile/limits.test.ts'),
  () => import('../../test/diagnostics/errors-page.test.ts'),
  () => import('../../test/docs/engines.test.ts'),
  () => import('../../test/docs/guide.test.ts'),
  () => import('../../test/diagnostics/check-policy.test.ts'),
  () => import('../../test/expression/trees.test.ts'),
  () => import('../../test/diagnostics/messages.test.ts'),
  () => import('../../test/portability/findings.test.ts'),
  () => import('../../test/portability/comparison.test.ts'),
  () => import('../../test/yaml/duplicate-keys.test.ts'),
  () => import('../../test/documents/manifests.test.ts'),
  () => import('../../test/properties/spans.test.ts'),
  () => import('../../test/properties/reference.test.ts'),
  () => import('../../test/properties/reference-nmstate.test.ts'),
  () => import('../../test/properties/generate-state.test.ts'),
  () => import('../../test/explain/bad-policies.test.ts'),
  () => import('../../test/resolve/growth.test.ts'),
];

/** Throws what the first failing test throws. */
export async function runAll(): Promise<void> {
  for (const load of files) {
    await load();
    await runQueue();
  }
}
