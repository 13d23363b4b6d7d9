import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('importing registers the matchers with a global `expect`', async () => {
  const extend = vi.fn();
  vi.stubGlobal('expect', { extend });
  const { matchers } = await import('../../src/jest/index.ts');
  expect(extend).toHaveBeenCalledExactlyOnceWith(matchers);
});

test.each([undefined, {}, () => undefined])('importing does nothing else with %s', async (other) => {
  vi.stubGlobal('expect', other);
  const { matchers } = await import('../../src/jest/index.ts');
  expect(Object.keys(matchers)).toEqual([
    'toGenerateState',
    'toGenerateStateMatching',
    'toCapture',
    'toFailPolicy',
    'toBeValidPolicy',
    'toBePortablePolicy',
  ]);
});

test('importing needs no Node', async () => {
  vi.stubGlobal('process', undefined);
  await expect(import('../../src/jest/index.ts')).resolves.toHaveProperty('testPolicyFixtures');
});
