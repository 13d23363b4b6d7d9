import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { inSourceOrder } from '../../src/documents/source-order.ts';

test('a finding without a place stands before those that have one', () => {
  const finding = (more: Partial<Diagnostic>): Diagnostic => ({
    code: 'policy-shape',
    severity: 'error',
    message: 'wrong',
    ...more,
  });
  const first = finding({});
  const second = finding({ where: { document: 'policy', path: ['capture'] } });
  const policy = { role: 'policy', value: { desiredState: {}, capture: [] }, index: 0, base: [] } as const;
  expect(inSourceOrder([second, first], [policy])).toEqual([first, second]);
});
