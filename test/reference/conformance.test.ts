import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { referenceGenerate } from './generate.ts';
import { fingerprint, type Json, type JsonMap } from './json.ts';

interface ConformanceCase {
  readonly id?: string;
  readonly name?: string;
  readonly engine?: string;
  readonly policy: Json;
  readonly current: Json;
  readonly cache?: Json;
  readonly expected: { readonly ok: boolean; readonly desiredState?: Json; readonly captured?: JsonMap };
}

function readCases(file: URL): ConformanceCase[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ engine = 'nmpolicy' }: ConformanceCase) => engine === 'nmpolicy');
}

const ownCases = ['language', 'nmpolicy'].map(
  (name) => new URL(`../cases/conformance/${name}.jsonl`, import.meta.url),
);
const peersFolder = new URL('../../../shared/peers/', import.meta.url);
const peerCases = ['examples.jsonl', 'nmpolicy-resolver.jsonl']
  .map((name) => new URL(name, peersFolder))
  .filter((file) => existsSync(file));

describe.each([...ownCases, ...peerCases].map((file) => [file.pathname.split('/').pop(), file] as const))(
  'the reference interpreter on %s',
  (_name, file) => {
    test.each(readCases(file).map((row) => [row.id ?? row.name, row] as const))('%s', (_id, row) => {
      const { policy, current, cache = {}, expected } = row;
      const result = referenceGenerate(policy, current, cache);
      expect(result).toHaveProperty('ok', expected.ok);
      if (!result.ok) return;
      if (expected.captured) expect(fingerprint(result.captured)).toBe(fingerprint(expected.captured));
      if (expected.desiredState)
        expect(fingerprint(result.desiredState)).toBe(fingerprint(expected.desiredState));
    });
  },
);
