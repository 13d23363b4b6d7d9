import { expect, test } from 'vitest';
import { valueAt } from '../../src/explain/shown-value.ts';
import type { StatePlace } from '../../src/resolve/select.ts';

const state = { interfaces: [{ name: 'eth0', 'ovs-db': { external_ids: { 0: 'x' } } }], hostname: null };

const rows: [place: StatePlace, value: unknown][] = [
  [[], state],
  [['interfaces', 0, 'name'], 'eth0'],
  // a key may look like the number of an element
  [['interfaces', 0, 'ovs-db', 'external_ids', 0], 'x'],
  [['hostname'], null],
  // places that do not exist
  [['interfaces', 1], undefined],
  [['interfaces', 'length'], undefined],
  [['interfaces', 0, 'toString'], undefined],
  [['interfaces', 0, 'name', 'length'], undefined],
  [['hostname', 'running'], undefined],
];

test.each(rows)('what stands at %j', (place, value) => {
  expect(valueAt(state, place)).toBe(value);
});
