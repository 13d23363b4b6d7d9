import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { seededRandom } from '../../bench/random.ts';
import { parseYaml, toYaml } from '../../src/index.ts';
import { generationCase } from '../generators/cases.ts';
import { nmstateCase } from '../generators/nmstate-cases.ts';
import { brokenPolicies } from '../harness/broken-policies.ts';
import { readCases } from '../harness/cases.ts';

/** What texts are made from: well-written ones, broken ones and generated ones, as YAML and as JSON. */
export interface Corpus {
  readonly policies: readonly string[];
  readonly states: readonly string[];
  /** Captured states, as a command would have written them. */
  readonly caches: readonly string[];
}

/** Every text of the test cases that may be a policy, a state or captured states, and as many random ones. */
export function readCorpus(seed: number): Corpus {
  const broken = brokenPolicies().flatMap(([, cases]) => cases);
  const recorded = ['language', 'nmpolicy', 'nmstate'].flatMap((name) =>
    readCases(`test/cases/conformance/${name}.jsonl`),
  );
  const random = seededRandom(seed);
  const made = [
    ...fc.sample(generationCase, { seed, numRuns: 300 }),
    ...Array.from({ length: 300 }, () => nmstateCase(random)),
  ];
  const data = [
    ...recorded,
    ...made.map(({ policy, currentState, cache }) => ({ policy, current: currentState, cache })),
  ];
  return {
    policies: [
      ...filesOf('test/cases/editor', /policy|portable/),
      ...filesOf('test/cases/explain', /policy/),
      ...filesOf('test/cases/kubernetes', /./),
      ...filesOf('examples', /policy/),
      ...(parseYaml(readFileSync('test/cases/editor/hard-texts.yaml', 'utf8')) as string[]),
      ...broken.map(({ policy }) => policy),
      ...data.flatMap(({ policy }) => texts(policy)),
      ...data.filter((_, at) => at % 5 === 0).flatMap(({ policy }) => texts(asManifest(policy))),
    ],
    states: [
      ...filesOf('test/cases/explain', /current/),
      ...filesOf('examples', /state/),
      ...broken.flatMap(({ state }) => state ?? []),
      ...data.flatMap(({ current }) => texts(current)),
    ],
    caches: [
      ...filesOf('test/cases/explain', /captured/),
      ...data.flatMap(({ cache }) => (cache ? texts(cache) : [])),
    ],
  };
}

const filesOf = (folder: string, name: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml') && name.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));

const asManifest = (spec: unknown): unknown => ({
  apiVersion: 'nmstate.io/v1',
  kind: 'NodeNetworkConfigurationPolicy',
  metadata: { name: 'a-policy' },
  spec,
});

/** A document as both kinds of text; none where there is no such text. */
function texts(document: unknown): string[] {
  if (typeof document === 'string') return [document];
  try {
    return [toYaml(document), JSON.stringify(document)];
  } catch {
    return [];
  }
}
