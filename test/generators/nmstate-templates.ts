import type { Random } from '../../bench/random.ts';
import type { JsonMap } from '../reference/json.ts';
import { pick } from '../schema/sample-state.ts';
import { spaces } from './nmstate-expressions.ts';

const referencePaths = [
  ...[
    'interfaces.0.name',
    'interfaces.0.name',
    'interfaces.1.name',
    'interfaces.0.mtu',
    'interfaces.0.state',
  ],
  ...['interfaces', 'interfaces.0', 'interfaces.00.name', 'interfaces.+0.name', 'interfaces.name', 'routes'],
  ...[
    'routes.running',
    'routes.running.0.next-hop-interface',
    'interfaces.0.ipv4',
    'interfaces.0.ipv4.enabled',
  ],
  ...[
    'interfaces.0.ipv4.address.0.ip',
    'dns-resolver.config.server.0',
    'interfaces.0.',
    '',
    'interfaces.0.0',
  ],
  ...['interfaces.0.description', 'interfaces.0.type', 'routes.config', 'interfaces.0.infiniband.pkey'],
];

/** A desired state with references in it. */
export function nmstateTemplate(random: Random, names: readonly string[]): JsonMap {
  if (random.chance(0.15)) return {};
  const text = (): string => templateText(random, names);
  const one: JsonMap = { name: 'br1', type: 'linux-bridge', state: 'up' };
  const places: readonly (() => JsonMap)[] = [
    () => ({ interfaces: [{ ...one, name: text() }] }),
    () => ({ interfaces: [{ ...one, description: text() }] }),
    () => ({ interfaces: [{ ...one, mtu: text() }] }),
    () => ({ interfaces: [{ ...one, bridge: { port: [{ name: text() }] } }] }),
    () => ({ interfaces: [{ ...one, ipv4: text() }, text()] }),
    () => ({ interfaces: [{ name: 'u', type: 'wifi', any: [text(), { x: text() }], plain: ' x y ' }] }),
    () => ({ interfaces: text() }),
    () => ({ routes: { config: text() } }),
    () => ({ routes: text(), interfaces: [one] }),
    () => ({ 'dns-resolver': { config: { server: [text()] } } }),
    () => ({ nosuch: text() }),
  ];
  return pick(places, random)();
}

function templateText(random: Random, names: readonly string[]): string {
  const name = random.chance(0.03) ? 'nobody' : pick(names, random);
  const path = `capture.${name}.${pick(referencePaths, random)}`;
  const reference = random.chance(0.5)
    ? `{{ ${path} }}`
    : `{{${pick(spaces, random)}${path}${pick(spaces, random)}}}`;
  if (random.chance(0.5)) return reference;
  const around = [
    'x',
    'x y',
    ' x ',
    '.100',
    ' .100',
    'a.b',
    '{',
    '}',
    '',
    ' ',
    '{{',
    '}}',
    reference,
    '.',
    '"',
    '\ufeff',
  ];
  const odd = [
    `{{ ${path} x }}`,
    `{${path}}`,
    '{{ }}',
    '{{ capture.a }}',
    '{{ x.y.z }}',
    ' x ',
    '}} {{',
    `{{{${path}}}}`,
  ];
  return random.chance(0.2) ? pick(odd, random) : pick(around, random) + reference + pick(around, random);
}
