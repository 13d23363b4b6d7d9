// Policies and states as data that try to cost more than they should. By name: policy, state, cache, limits.
const many = 100_000;
const state = { interfaces: [{ name: 'eth0' }], routes: { running: [], config: [] } };
const captures = (count, expression) =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [`c${number}`, expression(number)]));
const filter = 'interfaces.name=="eth0"';
const json = (text) => JSON.parse(text);

function nested(levels, around) {
  let value = 1;
  for (let level = 0; level < levels; level++) value = around(value);
  return value;
}
const deep = () => nested(many, (a) => ({ a }));
const shared = () => nested(60, (part) => ({ left: part, right: part }));
const sharedLists = () => nested(60, (part) => [part, part]);
const loop = {};
loop.a = loop;
const ring = { interfaces: [] };
ring.interfaces.push(ring);
const raised = { expressionLength: 20_000_000 };
const equality = { capture: { b: 'b', a: 'a == capture.b.b' } };

export const documents = {
  'an expression of 10 MB': [{ capture: { a: 'a'.repeat(10_000_000) } }, state],
  'an expression of 10 MB, the limit raised': [
    { capture: { a: `a=="${'x'.repeat(10_000_000)}"` } },
    state,
    undefined,
    raised,
  ],
  '10 MB of spaces in an expression': [
    { capture: { a: `a${' '.repeat(10_000_000)}==` } },
    state,
    undefined,
    raised,
  ],
  'a step of 1 MB': [{ capture: { a: `interfaces.${'a'.repeat(1_000_000)}` } }, state, undefined, raised],
  'a number of a million digits': [
    { capture: { a: `a==${'9'.repeat(1_000_000)}` } },
    state,
    undefined,
    raised,
  ],
  '30,000 steps': [{ capture: { a: `${'a.'.repeat(30_000)}a` } }, state],
  '64,000 characters that begin no token': [{ capture: { a: '$'.repeat(64_000) } }, state],
  '60,000 brackets': [{ capture: { a: `a==${'['.repeat(60_000)}` } }, state],
  '32,000 braces without an end': [{ desiredState: { a: '{{'.repeat(32_000) } }, state],
  '4,000 references in a string': [
    { capture: { b: 'interfaces' }, desiredState: { a: '{{capture.b.x}}'.repeat(4000) } },
    state,
  ],
  '5,000 operands': [{ capture: { a: Array(5000).fill('capture.b').join('+'), b: 'interfaces' } }, state],
  '100,000 captures': [{ capture: captures(many, () => filter) }, state],
  '100,000 captures with mistakes': [{ capture: captures(many, () => '$') }, state],
  '100,000 captures of numbers': [{ capture: captures(many, () => 5) }, state],
  'a chain of 100,000 captures': [
    { capture: captures(many, (n) => (n === 0 ? filter : `capture.c${n - 1} | ${filter}`)) },
    state,
  ],
  'a chain of 100,000 captures, last first': [
    { capture: captures(many, (n) => (n === many - 1 ? filter : `capture.c${n + 1} | ${filter}`)) },
    state,
  ],
  'a cycle of 100,000 captures': [
    { capture: captures(many, (n) => `capture.c${(n + 1) % many} | ${filter}`) },
    state,
  ],
  '50,000 cycles of two captures': [
    { capture: captures(many, (n) => `capture.c${n ^ 1} | ${filter}`) },
    state,
  ],
  '100,000 unknown names': [{ capture: captures(many, (n) => `capture.d${n} | ${filter}`) }, state],
  '100,000 cached captures': [
    { capture: { c1: 'interfaces' } },
    state,
    captures(many, () => ({ state: {} })),
  ],
  'a million interfaces': [
    { capture: { a: filter } },
    { interfaces: Array.from({ length: 1_000_000 }, () => ({ name: 'e', type: 'dummy' })) },
  ],
  'lone surrogates': [
    { capture: { a: 'interfaces.name=="\ud800"', 'b\udc00': 'interfaces.\ud800', c: '\ud800' } },
    state,
  ],
  'NUL in expressions': [{ capture: { a: 'interfaces.name=="\0"', b: 'interfaces.\0' } }, state],
  'keys of prototypes': [
    json(
      '{"capture":{"__proto__":"interfaces.name","constructor":"interfaces.constructor","toString":"interfaces.__proto__"},"desiredState":{"__proto__":"{{ capture.__proto__.interfaces }}","constructor":{"prototype":{"polluted":1}}}}',
    ),
    json('{"__proto__":{"polluted":1},"interfaces":[{"name":"x","__proto__":{"polluted":1}}]}'),
    json('{"__proto__":{"state":{"__proto__":{"polluted":1}},"metaInfo":{"__proto__":1}}}'),
  ],
  'a state 100,000 levels deep': [{ capture: { a: `a${'.a'.repeat(3000)}` } }, deep()],
  'a policy 100,000 levels deep': [deep(), state],
  'a desired state 100,000 levels deep': [{ desiredState: deep() }, state],
  'a cache 100,000 levels deep': [{ capture: { a: 'x' } }, state, { a: { state: deep() } }],
  'deep values that are compared': [equality, { a: deep(), b: deep() }],
  'values that share their parts, compared': [equality, { a: shared(), b: shared() }],
  'values that contain themselves, compared': [equality, { a: ring, b: loop }],
  'values that share their parts, merged': [
    { capture: { b: 'r', c: 'a', d: 'r := capture.b.r', a: 'capture.b+capture.d' } },
    { r: shared(), a: shared() },
  ],
  'lists that share their parts, filtered': [
    { capture: { a: 'interfaces.x=="y"' } },
    { interfaces: sharedLists() },
  ],
  'lists that share their parts, replaced': [
    { capture: { a: 'interfaces.x:="y"' } },
    { interfaces: sharedLists() },
  ],
  'a state that contains itself': [
    { capture: { a: 'a.a.a.a' }, desiredState: { x: '{{ capture.a.a }}' } },
    loop,
  ],
  'a policy that contains itself': [loop, state],
  'a desired state that contains itself': [{ desiredState: ring }, state],
  'a desired state that shares its parts': [{ desiredState: shared() }, state],
};
