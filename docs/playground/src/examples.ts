import bridgePolicy from '../../../examples/bridge-on-default-gateway/policy.yaml?raw';
import bridgeState from '../../../examples/bridge-on-default-gateway/state.yaml?raw';
import guide from '../../language.md?raw';
import tutorial from '../../tutorial.md?raw';
import { readGuide } from './guide-page.ts';
import type { Documents } from './protocol.ts';

export interface Example extends Pick<Documents, 'policy' | 'state' | 'cache'> {
  readonly title: string;
}

export const bridgeExample: Example = {
  title: 'A bridge on the default gateway',
  policy: bridgePolicy,
  state: bridgeState,
  cache: '',
};

const examplesOf = (page: string): Example[] =>
  readGuide(page).map(({ title, policy, state, cache }) => ({ title, policy, state, cache: cache ?? '' }));

/** The examples of the pages of the guide, in their order, under what the picker calls them. */
export const guideExamples: Readonly<Record<string, readonly Example[]>> = {
  'From the tutorial': examplesOf(tutorial),
  'From the guide': examplesOf(guide),
};
