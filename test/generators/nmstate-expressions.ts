import type { Random } from '../../bench/random.ts';
import type { Json, JsonMap } from '../reference/json.ts';
import { pick } from '../schema/sample-state.ts';

/** White space, and what only looks like it. */
export const spaces: readonly string[] = [
  '',
  '',
  '',
  ' ',
  ' ',
  '  ',
  '\t',
  '\n',
  '\u00a0',
  ' \t ',
  '\u2003',
  '\u0085',
  '\ufeff',
];
const pieces = [
  ...['==', '==', ':=', ':=', '|', '|', '=', ':', '!', '!=', '===', '||', '=='],
  ...['""', '"', '"x y"', '"up"', '"a\u00a0b"', '"null"', '" up "', "'up'", "'", '"a.b"'],
  ...['up', '254', 'true', 'null', 'NULL', 'Null', 'nullx', 'eth0', 'interfaces', 'é'],
  ...['.', '..', '.a', 'a.', 'interfaces.', 'interfaces.state', 'interfaces.name', 'interfaces.ipv4.enabled'],
  ...['routes.running', 'routes.running.destination', 'routes.config.metric', 'route-rules.config.priority'],
  ...['routes.running.a.b', 'dns-resolver.config', 'dns-resolver.config.server', 'hostname.running', 'x.y'],
  ...['capture.a', 'capture.a', 'capture.', 'capture', 'capture.a.', 'capture..a', 'capture.a.interfaces'],
  ...['capture.a.interfaces.name', 'capture.a.interfaces.0.state', 'capture.a.interfaces.+0.name'],
  ...['interfaces.0.name', 'interfaces.0.state', 'capture.b.interfaces.name', 'Capture.a', 'a\tb.c'],
];

/** Tokens in an order that means something or nothing, glued or apart. */
export function oddExpression(random: Random, captures: readonly string[]): string {
  const shape = random.chance(0.5)
    ? [...(random.chance(0.5) ? [`capture.${pick(captures, random)}`, '|'] : []), ...operation(random)]
    : Array.from({ length: 1 + random.below(6) }, () => pick(pieces, random));
  for (let changes = random.below(3); changes > 0; changes--) {
    const at = random.below(shape.length + 1);
    shape.splice(at, random.below(2), ...(random.chance(0.6) ? [pick(pieces, random)] : []));
  }
  return shape.map((piece) => pick(spaces, random) + piece).join('') + pick(spaces, random);
}

function operation(random: Random): string[] {
  const key = pick(
    ['interfaces.state', 'interfaces.type', 'interfaces.name', 'routes.running.destination'],
    random,
  );
  const value = pick(['up', '"up"', 'capture.a.interfaces.0.name', 'interfaces.0.state', 'null'], random);
  return random.chance(0.2) ? [key] : [key, pick(['==', ':='], random), value];
}

/** An expression about what a state holds, with values from it. */
export function randomExpression(random: Random, state: JsonMap, before: readonly string[]): string {
  if (random.chance(0.1)) return oddExpression(random, before.length > 0 ? before : ['a']);
  const source = before.length > 0 && random.chance(0.5) ? `capture.${pick(before, random)}` : '';
  const front = source && (random.chance(0.7) ? `${source} | ` : `${source}.`);
  const section = pick(
    ['interfaces', 'interfaces', 'interfaces', 'routes.running', 'routes.config', 'route-rules.config'],
    random,
  );
  const list = section.split('.').reduce<unknown>((at, key) => (at as JsonMap | undefined)?.[key], state);
  const element = Array.isArray(list) && list.length > 0 ? pick(list as readonly Json[], random) : {};
  const { steps, value } = walkAtRandom(element, random);
  const key = [section, ...steps].join('.');
  if (random.chance(0.12)) return front + (random.chance(0.5) ? key : pick(filters, random));
  const operator = pick([' == ', '==', ' == ', ' := ', ':='], random);
  return front + key + operator + rightHand(value, `${section}.0.${steps.join('.')}`, before, random);
}

const filters = [
  ...['interfaces', 'interfaces.name', 'interfaces.0', 'routes.running', 'routes', 'routes.', 'x.y', '', '.'],
  ...[
    'dns-resolver.config',
    'dns-resolver.config.server',
    'dns-resolver.running.search',
    'route-rules.config',
  ],
  ...[
    'hostname.config',
    'ovs-db.external_ids',
    'routes.config.destination',
    'capture.a',
    'interfaces.name x.y',
  ],
];

function rightHand(value: unknown, same: string, before: readonly string[], random: Random): string {
  if (random.chance(0.25)) {
    const path = random.chance(0.5)
      ? same
      : pick(['interfaces.0.name', 'routes.running.0.next-hop-interface', 'interfaces.1', 'x.y'], random);
    return before.length > 0 && random.chance(0.7) ? `capture.${pick(before, random)}.${path}` : path;
  }
  if (random.chance(0.12)) return pick(pieces, random);
  if (typeof value === 'string') return random.chance(0.8) ? `"${value}"` : value;
  return typeof value === 'object' || value === undefined ? pick(['null', '"x"'], random) : String(value);
}

function walkAtRandom(from: unknown, random: Random): { steps: string[]; value: unknown } {
  const steps: string[] = [];
  let value = from;
  while (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    if (steps.length > 0 && random.chance(0.15)) break;
    const key = pick(Object.keys(value), random);
    steps.push(random.chance(0.02) ? pick(['nosuch', '0', '+0', '-1', ''], random) : key);
    value = (value as Record<string, unknown>)[key];
    if (Array.isArray(value) && random.chance(0.2)) break;
  }
  return { steps, value };
}
