import bridgePolicy from '../../../examples/bridge-on-default-gateway/policy.yaml?raw';
import bridgeState from '../../../examples/bridge-on-default-gateway/state.yaml?raw';
import guide from '../../language.md?raw';
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

/** The examples of `docs/language.md`, in its order. */
export const guideExamples: readonly Example[] = readGuide(guide).map(({ title, policy, state, cache }) => ({
  title,
  policy,
  state,
  cache: cache ?? '',
}));
