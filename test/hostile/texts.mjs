// Texts that try to cost more than they should, as policy, state and cache. By name.
const many = 100_000;
const lines = (count, line) => Array.from({ length: count }, (_, number) => line(number)).join('\n');
const letters = [...'abcdefghijk'];
const bomb = letters
  .map(
    (letter, level) =>
      `${letter}: &${letter} [${Array(9).fill(level === 0 ? 'x' : `*${letters[level - 1]}`)}]`,
  )
  .join('\n');

const manifest = 'apiVersion: nmstate.io/v1, kind: NodeNetworkConfigurationPolicy, metadata: { name: p }';
const body =
  'capture: { a: interfaces.name=="eth0" }, desiredState: { interfaces: "{{ capture.a.interfaces }}" }';
const policy = `{ ${manifest}, spec: { ${body} } }`;
const twice = `{ ${manifest}, spec: { ${body}, capture: { a: interfaces.name==1 | 2 } } }`;

export const texts = {
  'an alias bomb': bomb,
  'an alias bomb as a key': `${bomb}\n? *k\n: 1`,
  'an alias inside its own value': 'capture: &a\n  x: *a\n',
  'aliases that nest what they refer to': lines(
    20_000,
    (n) => `k${n}: &a${n} [${n === 0 ? 1 : `*a${n - 1}`}]`,
  ),
  // integer keys come in ascending order, so the innermost is met last
  'aliases that are met outermost first': lines(
    20_000,
    (n) => `${20_000 - n}: &a${n} [${n === 0 ? 1 : `*a${n - 1}`}]`,
  ),
  '100,000 aliases': `a: &a x\nb: [${'*a,'.repeat(many)}]`,
  '100,000 levels of block lists': `${'- '.repeat(many)}1`,
  '2,000 levels of block maps': lines(2000, (n) => `${' '.repeat(n)}a:`),
  '100,000 levels of flow maps': `${'{a: '.repeat(many)}1${'}'.repeat(many)}`,
  '100,000 levels left open': '[ '.repeat(many),
  '100,000 levels of JSON maps': `${'{"a":'.repeat(many)}1${'}'.repeat(many)}`,
  '100,000 levels of JSON lists': '['.repeat(many) + ']'.repeat(many),
  '100,000 keys of keys': `${'? '.repeat(many)}a`,
  '500,000 comments before a mistake': `${'#\n'.repeat(500_000)}a: b: c`,
  '500,000 empty lines before a mistake': `${'\n'.repeat(500_000)}a: b: c`,
  'a mistake behind a million spaces': `${' '.repeat(1_000_000)}a: b: c`,
  'a mistake in a line of a million characters': `a: ${'b '.repeat(500_000)}: c`,
  '200,000 quotes': '" '.repeat(200_001),
  'comments that look like a closing bracket is missing': `a: {b${' #'.repeat(many)}\n, ? &x }`,
  'a million spaces beside brackets at the margin': `a: b${' '.repeat(1_000_000)}c\nd: [\n]\n`,
  'a million tabs in brackets at the margin': `a: [${'\t'.repeat(1_000_000)}\n]\n`,
  'a million quotes beside brackets at the margin': `a: b${` '"`.repeat(500_000)}\nd: [\n]\n`,
  '100,000 brackets at the margin': `a:\n${'- [\n]\n'.repeat(many)}`,
  '100,000 blocks beside brackets at the margin': `a: [\n]\nb:\n${' - |2\n   [\n'.repeat(many)}`,
  '100,000 documents': '--- a\n'.repeat(many),
  '50,000 duplicate keys': `capture:\n${'  a: interfaces\n'.repeat(50_000)}`,
  'a list of 10,000 policies': `kind: List\nitems:\n${`- ${policy}\n`.repeat(10_000)}`,
  'a list of 10,000 policies with a key twice': `kind: List\nitems:\n${`- ${twice}\n`.repeat(10_000)}`,
  'a list of one policy 10,000 times': `kind: List\nitems:\n- &p ${twice}\n${'- *p\n'.repeat(10_000)}`,
  'a list with a key twice around 10,000 policies': `kind: List\n${'a: 1\n'.repeat(10_000)}items:\n${`- ${policy}\n`.repeat(10_000)}`,
  'a million colons': ':'.repeat(1_000_000),
  'an integer of a million digits': `a: ${'9'.repeat(1_000_000)}`,
  'a JSON integer of a million digits': `{"a":${'9'.repeat(1_000_000)}}`,
  'a JSON fraction of a million digits': `{"a":${'9'.repeat(1_000_000)}.5}`,
  'a string that looks like what stands for an integer': '{"a":"\\u0000integer:x","b":12345678901234567890}',
  NUL: 'capture:\n  a: "x\0y"',
  'a lone surrogate': 'capture:\n  a: interfaces.name=="\ud800"',
};
