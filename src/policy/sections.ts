/**
 * The sections of a network state, each with the keys that may follow it in a path; `undefined` where
 * this list does not say. A test holds it against NMState's types.
 */
export const sections: ReadonlyMap<string, readonly string[] | undefined> = new Map([
  ['interfaces', undefined],
  ['routes', ['running', 'config']],
  ['dns-resolver', ['running', 'config']],
  ['route-rules', ['config']],
  ['hostname', ['running', 'config']],
  ['ovs-db', undefined],
  ['ovn', undefined],
  ['description', []],
]);
