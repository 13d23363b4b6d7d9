import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/index.ts';
import {
  type NodeNetworkConfigurationPolicy,
  type NodeNetworkState,
  previewPolicy,
} from '../../src/kubernetes/index.ts';

// Manifests that Kubernetes NMState publishes. They are not part of this project: without them
// beside it there is nothing to run.
const folder = '../shared/peers';
const files = existsSync(folder) ? readdirSync(`${folder}/manifests`) : [];
const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');

describe.runIf(files.length > 0)('published manifests', () => {
  test.each(files)('%s', (file) => {
    const text = read(`manifests/${file}`);
    const state = parseYaml(read('states/node01.yaml')) as NodeNetworkState;
    const { spec } = parseYaml(text) as NodeNetworkConfigurationPolicy;
    const labelled = { state, node: { metadata: { name: 'node01', labels: { ...spec?.nodeSelector } } } };
    const previews = [...previewPolicy(text, [labelled])];
    expect(previews.map(({ nodeName, error }) => [nodeName, error])).toEqual([['node01', undefined]]);
    if (!spec?.capture) expect(previews[0]!.desiredState).toEqual(spec?.desiredState);
    const isSelected = Object.entries(spec?.nodeSelector ?? {}).every((entry) => entry[1] === 'node01');
    expect([...previewPolicy(text, [state])]).toHaveLength(isSelected ? 1 : 0);
  });
});
