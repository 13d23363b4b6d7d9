import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../../src/index.ts';
import { marked } from '../harness/underlined.ts';

/** What the portability check says of a text: where, the code, and words of the message or the help. */
type Finding = readonly [underlined: string, code: string, words: string];
type Row = [title: string, text: string, ...findings: Finding[]];

const captures = {
  vlans: 'interfaces.type == "vlan"',
  tagged: 'interfaces.vlan.base-iface == "eth0"',
  one: 'interfaces.name == "eth0.7"',
  typed: 'capture.one | interfaces.type == "vlan"',
  spanning: 'interfaces.bridge.options.stp.enabled == true',
  tunnels: 'interfaces.type == "tun"',
  tunnelled: 'interfaces.type == "ipsec"',
  right: 'capture.tunnelled | interfaces.libreswan.right == "192.0.2.1"',
  made: 'capture.tunnelled | interfaces.libreswan.right := "192.0.2.1"',
  tuned: 'capture.tunnels | interfaces.state == "up"',
  seen: 'interfaces.lldp.enabled == true',
  up: 'capture.vlans | interfaces.state := "up"',
  gone: 'capture.vlans | interfaces.state := "absent"',
  routed: 'routes.running.destination == "0.0.0.0/0"',
  kept: 'capture.vlans | interfaces.state := capture.vlans.interfaces.0.state',
  dns: 'dns-resolver.config',
};

/** Captures with findings of their own, which do not count. */
const odd = {
  addressed: 'interfaces.ipv4.address',
  cleared: 'capture.vlans | interfaces.state := null',
  switched: 'capture.vlans | interfaces.state := true',
  found: 'dns-resolver.config.search == "example.com"',
};

function findings(policy: object): Finding[] {
  return checkPolicy(policy, { portable: true })
    .filter(({ code, where }) => code.startsWith('portable-') && !Object.hasOwn(odd, where?.capture ?? ''))
    .map(({ code, text, span, message, help }) => [marked(text!, [span!]), code, `${message}\n${help}`]);
}

function expectFindings(found: readonly Finding[], expected: readonly Finding[]): void {
  expect(found).toEqual(
    expected.map(([underlined, code, words]) => [underlined, code, expect.stringContaining(words)]),
  );
}

describe('an expression', () => {
  const rows: Row[] = [
    ...['10.0.0.1', '0.0.0.0/0'].map(
      (value): Row => [
        `whose value ${value} is not in quotes, and no path of a capture`,
        `interfaces.description == ${value}`,
        [`interfaces.description == ⟦${value}⟧`, 'portable-value-path', `\nwrite \`"${value}"\``],
      ],
    ),
    [
      'whose quotes are typographic',
      'interfaces.description == “a”',
      ['interfaces.description == ⟦“a”⟧', 'portable-unquoted-value', '\nwrite `"a"`'],
    ],
    [
      'whose value is a character that needs quotes',
      'interfaces.description == $',
      ['interfaces.description == ⟦$⟧', 'portable-unquoted-value', '\nwrite `"$"`'],
    ],
    [
      'whose path has white space that engine nmstate takes for a part of it',
      'interfaces\t.name == "eth0"',
      ['⟦interfaces\t.name == "eth0"⟧', 'portable-reading', 'reads this as `interfaces\t.name == "eth0"`'],
    ],
    [
      'whose text has a no-break space, for engine nmstate a space',
      'interfaces.description == "a\u00a0b"',
      ['⟦interfaces.description == "a\u00a0b"⟧', 'portable-reading', '`interfaces.description == "a b"`'],
    ],
    [
      'whose single quotes hold double ones',
      `interfaces.description == 'say "x"'`,
      [
        `interfaces.description == ⟦'say "x"'⟧`,
        'portable-single-quotes',
        "a text with double quotes in it can't be written for engine nmstate",
      ],
    ],
    ['with other white space around its operator', 'interfaces.name\n==\t"eth0"'],
    [
      'whose single quotes hold nothing, which no other quotes can for engine nmstate',
      "interfaces.description == ''",
      ["interfaces.description == ⟦''⟧", 'portable-single-quotes', '\ntest another property'],
    ],
    [
      'that sets a number from one of another range',
      'capture.vlans | interfaces.vlan.id := capture.vlans.interfaces.0.mtu',
      [
        'capture.vlans | interfaces.vlan.id := ⟦capture.vlans.interfaces.0.mtu⟧',
        'portable-value-type',
        'not every value that can be read here fits `interfaces.vlan.id`: engine nmstate refuses those that do not\nread',
      ],
    ],
    [
      'that sets a number',
      'capture.vlans | interfaces.mtu := 9000',
      [
        'capture.vlans | interfaces.mtu := ⟦9000⟧',
        'portable-number',
        'is set as a number here, as text by engine nmstate, and refused by the original Go library\nset the property in `desiredState` instead',
      ],
    ],
    [
      'that sets a number by text',
      'capture.vlans | interfaces.mtu := "9000"',
      [
        'capture.vlans | interfaces.mtu := ⟦"9000"⟧',
        'portable-value-type',
        '\nset the property in `desiredState` instead',
      ],
    ],
    [
      'that filters a capture by its path',
      'capture.routed.routes.running',
      [
        '⟦capture.routed.routes.running⟧',
        'portable-key-reference',
        '\nrefer to `capture.routed.routes.running` where it is needed: that library refuses a path filter behind a pipe, too',
      ],
    ],
    [
      'that compares in a capture by its path',
      'capture.routed.routes.running.metric == "100"',
      [
        '⟦capture.routed.routes.running.metric⟧ == "100"',
        'portable-key-reference',
        '\nwrite a pipe: `capture.routed | routes.running.metric …`',
      ],
      [
        'capture.routed.routes.running.metric == ⟦"100"⟧',
        'portable-value-type',
        "\nuse a value of the property's own type",
      ],
    ],
    [
      'that sets the state of interfaces which may be removed',
      'capture.kept | interfaces.state := "up"',
      [
        'capture.kept | ⟦interfaces.state⟧ := "up"',
        'portable-absent',
        'the interfaces of capture `kept` may be marked absent, and of such engine nmstate has dropped',
      ],
    ],
    [
      'that compares with a whole capture',
      'interfaces.name == capture.vlans',
      ['interfaces.name == ⟦capture.vlans⟧', 'portable-whole-capture', '`capture.vlans.interfaces`'],
    ],
    [
      'that compares with a whole capture of another section',
      'routes.running.destination == capture.routed',
      [
        'routes.running.destination == ⟦capture.routed⟧',
        'portable-whole-capture',
        '\nname the section: `capture.routed.routes.running`',
      ],
    ],
    [
      'that keeps a property of the elements of a list',
      'interfaces.name',
      ['interfaces.⟦name⟧', 'portable-filter-into-list', 'engine nmstate keeps the list whole'],
    ],
    [
      'that does so, with white space that ends the path for engine nmstate',
      'interfaces . name',
      ['⟦interfaces . name⟧', 'portable-reading', 'engine nmstate reads this as `interfaces`'],
    ],
    [
      'that does so behind a pipe, where engine nmstate finds no path',
      'capture.vlans | interfaces . name',
      [
        'capture.vlans | ⟦interfaces⟧ . name',
        'portable-reading',
        'engine nmstate refuses this: behind `|` must stand a path with a dot in it',
      ],
    ],
    [
      'that sets another section',
      'capture.dns | dns-resolver.config.search := capture.dns.dns-resolver.config.search.0',
      [
        'capture.dns | ⟦dns-resolver.config.search⟧ := capture.dns.dns-resolver.config.search.0',
        'portable-section',
        "can't use `:=` on `dns-resolver.config.search`",
      ],
      [
        'capture.dns | dns-resolver.config.search := ⟦capture.dns.dns-resolver.config.search.0⟧',
        'portable-value-type',
        'engine nmstate sets `dns-resolver.config.search` to a text, and NMState takes none there',
      ],
    ],
    [
      'that makes a section whose type has properties that must be there',
      'capture.tunnelled | interfaces.libreswan.leftid := "x"',
      [
        'capture.tunnelled | interfaces.⟦libreswan⟧.leftid := "x"',
        'portable-property',
        'an interface without `libreswan` gets one that lacks `right`, and engine nmstate refuses that',
      ],
    ],
    [
      'that makes such a section, which interfaces of all types may have',
      'capture.one | interfaces.lldp.neighbors := capture.one.interfaces.0.ipv4',
      [
        'capture.one | interfaces.⟦lldp⟧.neighbors := capture.one.interfaces.0.ipv4',
        'portable-property',
        'one that lacks `enabled`',
      ],
    ],
    [
      'that sets the only property that such a section must have',
      'capture.one | interfaces.lldp.enabled := true',
    ],
    [
      'that sets something in a section that the interfaces were selected by',
      'capture.right | interfaces.libreswan.leftid := "x"',
    ],
    [
      'that sets something in a section that was made before',
      'capture.made | interfaces.libreswan.leftid := "x"',
    ],
    [
      'that sets something in the section that the type of interfaces consists of',
      'capture.vlans | interfaces.vlan.base-iface := "eth1"',
    ],
    [
      'that makes such a section in the whole state',
      'interfaces.lldp.neighbors := capture.one.interfaces.0.ipv4',
      [
        '⟦interfaces.lldp.neighbors⟧ := capture.one.interfaces.0.ipv4',
        'portable-replace-without-pipe',
        'by engine nmstate only `interfaces`',
      ],
      [
        'interfaces.⟦lldp⟧.neighbors := capture.one.interfaces.0.ipv4',
        'portable-property',
        'lacks `enabled`',
      ],
    ],
    [
      'that makes such a section on what are no interfaces',
      'capture.dns | interfaces.lldp.neighbors := capture.dns.dns-resolver.config.server',
      [
        'capture.dns | ⟦interfaces⟧.lldp.neighbors := capture.dns.dns-resolver.config.server',
        'portable-other-section',
        'holds only `dns-resolver.config`',
      ],
      [
        'capture.dns | interfaces.⟦lldp⟧.neighbors := capture.dns.dns-resolver.config.server',
        'portable-property',
        'lacks `enabled`',
      ],
    ],
    [
      'that makes a section of a type that the interfaces are not of',
      'capture.tunnelled | interfaces.macsec.base-iface := "eth1"',
      [
        'capture.tunnelled | interfaces.⟦macsec⟧.base-iface := "eth1"',
        'portable-property',
        'only interfaces of some types have `macsec`',
      ],
    ],
    [
      'that sets something in such a section of the whole state',
      'interfaces.libreswan.leftid := "x"',
      [
        '⟦interfaces.libreswan.leftid⟧ := "x"',
        'portable-replace-without-pipe',
        'by engine nmstate only `interfaces`',
      ],
      [
        'interfaces.⟦libreswan⟧.leftid := "x"',
        'portable-property',
        'only interfaces of some types have `libreswan`',
      ],
    ],
    [
      'that sets something in the whole state',
      'hostname.config := "node1"',
      ['⟦hostname.config⟧ := "node1"', 'portable-section', '`:=` on `hostname.config`'],
      ['⟦hostname.config⟧ := "node1"', 'portable-replace-without-pipe', 'only `hostname`\n'],
    ],
    [
      'that sets something below a text',
      'capture.vlans | interfaces.name.first := "x"',
      [
        'capture.vlans | ⟦interfaces.name.first⟧ := "x"',
        'portable-property',
        'no property `interfaces.name.',
      ],
    ],
    [
      'that sets a map to a text',
      'capture.vlans | interfaces.ethtool.feature := "on"',
      [
        'capture.vlans | interfaces.ethtool.feature := ⟦"on"⟧',
        'portable-value-type',
        'engine nmstate sets `interfaces.ethtool.feature` to a text',
      ],
    ],
    [
      'that sets a map, which engine nmstate makes a text of',
      'capture.vlans | interfaces.ipv4 := capture.vlans.interfaces.0.ipv4',
      [
        'capture.vlans | interfaces.ipv4 := ⟦capture.vlans.interfaces.0.ipv4⟧',
        'portable-value-type',
        'engine nmstate sets `interfaces.ipv4` to a text',
      ],
    ],
    [
      'that sets a boolean that is not read from text',
      'capture.vlans | interfaces.vlan.reorder-headers := true',
      [
        'capture.vlans | interfaces.vlan.reorder-headers := ⟦true⟧',
        'portable-value-type',
        'engine nmstate sets `interfaces.vlan.reorder-headers` to a text',
      ],
    ],
    [
      'that sets it from another boolean',
      'capture.vlans | interfaces.vlan.reorder-headers := capture.vlans.interfaces.0.ipv4.enabled',
      [
        'capture.vlans | interfaces.vlan.reorder-headers := ⟦capture.vlans.interfaces.0.ipv4.enabled⟧',
        'portable-value-type',
        'engine nmstate sets `interfaces.vlan.reorder-headers` to a text',
      ],
    ],
    ['that sets a boolean that is read from text', 'capture.vlans | interfaces.ipv4.enabled := true'],
    [
      'that sets a boolean from another one',
      'capture.vlans | interfaces.ipv4.enabled := capture.vlans.interfaces.0.vlan.reorder-headers',
    ],
    [
      'that sets a number from another one of the same range',
      'capture.vlans | interfaces.mtu := capture.vlans.interfaces.0.mtu',
    ],
    [
      'that sets a property which only some types have, on interfaces selected by type further back',
      'capture.up | interfaces.vlan.protocol := "802.1q"',
    ],
    [
      'that sets such a property on interfaces selected by its section',
      'capture.tagged | interfaces.vlan.protocol := "802.1q"',
    ],
    [
      'that sets such a property on what are no interfaces',
      'capture.routed | interfaces.vlan.protocol := "802.1q"',
      [
        'capture.routed | ⟦interfaces⟧.vlan.protocol := "802.1q"',
        'portable-other-section',
        'holds only `routes.running`, so there is no `interfaces` in it',
      ],
      [
        'capture.routed | interfaces.⟦vlan⟧.protocol := "802.1q"',
        'portable-property',
        'only interfaces of some types have `vlan`',
      ],
    ],
    [
      'that sets a feature, whose name is free',
      'capture.vlans | interfaces.ethtool.feature.rx-checksum := true',
    ],
    [
      'that makes interfaces of another type',
      'capture.vlans | interfaces.type := "dummy"',
      ['capture.vlans | ⟦interfaces.type⟧ := "dummy"', 'portable-property', 'of another type has other'],
    ],
    [
      'that sets a boolean on interfaces of a type that NMState does not check',
      'capture.tunnels | interfaces.ipv4.enabled := true',
      [
        'capture.tunnels | interfaces.ipv4.enabled := ⟦true⟧',
        'portable-value-type',
        'NMState does not check interfaces of type `tun`, so engine nmstate leaves the text that it sets there',
      ],
    ],
    [
      'that sets a number from another one on such interfaces, selected further back',
      'capture.tuned | interfaces.mtu := capture.vlans.interfaces.0.mtu',
      [
        'capture.tuned | interfaces.mtu := ⟦capture.vlans.interfaces.0.mtu⟧',
        'portable-two-captures',
        'the capture in the value may not have run yet',
      ],
      [
        'capture.tuned | interfaces.mtu := ⟦capture.vlans.interfaces.0.mtu⟧',
        'portable-value-type',
        'interfaces of type `tun`',
      ],
    ],
    [
      'that sets what no state has on such interfaces, an error of both engines',
      'capture.tunnels | interfaces.description := capture.tunnels.interfaces.0.nothing',
    ],
    [
      'that sets a text on such interfaces',
      'capture.tunnels | interfaces.description := capture.tunnels.interfaces.0.name',
    ],
    ['that sets a written text on such interfaces', 'capture.tunnels | interfaces.description := "x"'],
    ['that renames one interface', 'capture.one | interfaces.name := "eth0.8"'],
    [
      'that renames one interface, of which the type was compared, too',
      'capture.typed | interfaces.name := "eth0.8"',
    ],
    [
      'that renames several interfaces alike',
      'capture.vlans | interfaces.name := "eth0.8"',
      ['capture.vlans | ⟦interfaces.name⟧ := "eth0.8"', 'portable-property', 'only the last of several'],
    ],
    [
      'that brings back removed interfaces',
      'capture.gone | interfaces.state := "up"',
      [
        'capture.gone | ⟦interfaces.state⟧ := "up"',
        'portable-absent',
        'the interfaces of capture `gone` are marked absent, and of such engine nmstate has dropped',
      ],
    ],
    [
      'that filters by what no interface has, through a list all the same',
      'interfaces.nothing.at.all',
      ['interfaces.⟦nothing⟧.at.all', 'portable-filter-into-list', 'here only `nothing` of its elements'],
    ],
    ['that filters by what no state has', 'nothing.at.all'],
    ['that compares with what may be several things', 'interfaces.libreswan.ipsec-interface == "7"'],
    [
      'that compares with what may be several things, a text too',
      'interfaces.name == capture.vlans.interfaces.0.libreswan.ipsec-interface',
    ],
    [
      'that compares what NMState discards when it reads a state',
      'interfaces.lldp.neighbors == "x"',
      [
        'interfaces.lldp.⟦neighbors⟧ == "x"',
        'portable-property',
        'NMState discards `interfaces.lldp.neighbors` when it reads a state',
      ],
    ],
    [
      'that compares it in a capture',
      'capture.vlans | interfaces.ipv4.token == "::1"',
      ['capture.vlans | interfaces.ipv4.⟦token⟧ == "::1"', 'portable-property', '`interfaces.ipv4.token`'],
    ],
    [
      'that compares with it',
      'interfaces.name == capture.vlans.interfaces.0.lldp.neighbors.0.0.system-name',
      [
        'interfaces.name == capture.vlans.interfaces.0.lldp.⟦neighbors⟧.0.0.system-name',
        'portable-property',
        'NMState discards `interfaces.0.lldp.neighbors`',
      ],
    ],
    [
      'that reads what no state has, an error of both engines',
      'capture.vlans | interfaces.mtu := capture.vlans.interfaces.0.ipv4.0',
    ],
    [
      'that sets what may hold anything',
      'capture.seen | interfaces.lldp.neighbors := capture.seen.interfaces.0.ipv4',
    ],
  ];

  test.each(rows)('%s', (_title, text, ...expected) => {
    expectFindings(findings({ capture: { ...captures, a: text } }), expected);
  });
});

describe('a string that reads from a capture with a finding of its own', () => {
  const rows: Row[] = [
    [
      'an element of a list that was filtered by a property of its elements',
      '{{ capture.addressed.interfaces.0.ipv4.address }}',
    ],
    [
      'another section than that of such a list',
      '{{ capture.addressed.routes }}',
      [
        '{{ capture.addressed.⟦routes⟧ }}',
        'portable-other-section',
        'capture `addressed` holds only `interfaces`, so there is no `routes` in it',
      ],
    ],
    ['a property of interfaces whose state was removed', '{{ capture.cleared.interfaces.0.ipv4 }}'],
    ['a property of interfaces whose state was set to no text', '{{ capture.switched.interfaces.0.ipv4 }}'],
    [
      'the whole capture, of which the section is not known',
      '{{ capture.found }}',
      ['{{ ⟦capture.found⟧ }}', 'portable-whole-capture', '\nname the section: `capture.found.<section>`'],
    ],
  ];

  test.each(rows)('%s', (_title, text, ...expected) => {
    expectFindings(findings({ capture: { ...captures, ...odd }, desiredState: { x: text } }), expected);
  });
});

test('what is read from a section that engine nmstate refuses is found once', () => {
  const capture = { odd: 'hostname.running == "x"', a: 'capture.odd | interfaces.name == "eth0"' };
  expectFindings(findings({ capture }), [
    ['⟦hostname.running⟧ == "x"', 'portable-section', '`==` on `hostname.running`'],
  ]);
});

const long = 'x'.repeat(5000);

test.each([
  ['a text in single quotes', `interfaces.name == '${long}'`],
  ['a text without quotes', `interfaces.name == ${long}`],
  ['a path as value', `interfaces.name == interfaces.${long}`],
  ['a whole capture', `interfaces.name == capture.${long}`],
  ['a capture as the key', `capture.${long}.interfaces.name == "x"`],
  ['a path behind it', `capture.vlans.interfaces.${long} == "x"`],
])('the messages cut %s that is long', (_what, text) => {
  const found = findings({ capture: { ...captures, [long]: captures.one, a: text } });
  expect(found.length).toBeGreaterThan(0);
  for (const [, , words] of found) expect(words.length).toBeLessThan(400);
});

describe('a string of the desired state', () => {
  const rows: [title: string, property: object, text: string, ...Finding[]][] = [
    [
      'with white space inside that only the documented language passes over',
      { name: '' },
      '{{ capture.vlans\u0085.interfaces.0.name }}',
      [
        '⟦{{ capture.vlans\u0085.interfaces.0.name }}⟧',
        'portable-reading',
        'engine nmstate refuses this: between `{{` and `}}` must stand exactly one reference',
      ],
    ],
    [
      'that puts one kind of boolean where another stands',
      { vlan: { 'reorder-headers': '' } },
      '{{ capture.vlans.interfaces.0.ipv4.enabled }}',
    ],
    [
      'that puts a text where anything may stand',
      { lldp: { neighbors: '' } },
      '{{ capture.vlans.interfaces.0.name }}',
    ],
    [
      'that puts where a text stands what may be several things, a text too',
      { description: '' },
      '{{ capture.vlans.interfaces.0.libreswan.ipsec-interface }}',
    ],
    [
      'that reads what NMState discards when it reads a state',
      { description: '' },
      '{{ capture.vlans.interfaces.0.lldp.neighbors.0.0.chassis-id }}',
      [
        '{{ capture.vlans.interfaces.0.lldp.⟦neighbors⟧.0.0.chassis-id }}',
        'portable-property',
        'NMState discards `interfaces.0.lldp.neighbors` when it reads a state, so engine nmstate finds nothing',
      ],
    ],
    [
      'that copies a section with such a property, which is discarded there, too',
      { lldp: '' },
      '{{ capture.vlans.interfaces.0.lldp }}',
    ],
    ['that puts a state where one stands', { state: '' }, '{{ capture.vlans.interfaces.0.state }}'],
    [
      'that puts a word of another set where a state stands',
      { state: '' },
      '{{ capture.vlans.interfaces.0.type }}',
      [
        '{{ ⟦capture.vlans.interfaces.0.type⟧ }}',
        'portable-value-type',
        'can hold values that do not fit here, where NMState takes a string of another range or kind',
      ],
    ],
    [
      'that puts any text where a state stands',
      { state: '' },
      '{{ capture.vlans.interfaces.0.name }}',
      [
        '{{ ⟦capture.vlans.interfaces.0.name⟧ }}',
        'portable-value-type',
        'can hold values that do not fit here, where NMState takes a string',
      ],
    ],
    [
      'that puts any text where an address stands',
      { vxlan: { remote: '' } },
      '{{ capture.vlans.interfaces.0.name }}',
      ['{{ ⟦capture.vlans.interfaces.0.name⟧ }}', 'portable-value-type', 'can hold values that do not fit'],
    ],
    [
      'that puts an address where one stands',
      { vxlan: { remote: '' } },
      '{{ capture.vlans.interfaces.0.vxlan.local }}',
    ],
    [
      'that puts a section where NMState checks it, from an interface where it does not',
      { ipv4: '' },
      '{{ capture.tuned.interfaces.0.ipv4 }}',
      [
        '{{ ⟦capture.tuned.interfaces.0.ipv4⟧ }}',
        'portable-value-type',
        'NMState does not check interfaces of type `tun`, so `capture.tuned.interfaces.0.ipv4` may hold what it refuses here',
      ],
    ],
    [
      "that puts such an interface's name where a text stands",
      { description: '' },
      '{{ capture.tunnels.interfaces.0.name }}',
    ],
    [
      'that puts something of such an interface where NMState takes anything',
      { lldp: { neighbors: '' } },
      '{{ capture.tunnels.interfaces.0.ipv4 }}',
    ],
    [
      'that puts a number written in hexadecimal where only a plain one is read',
      { 'min-mtu': '' },
      '{{ capture.vlans.interfaces.0.infiniband.pkey }}',
      [
        '{{ ⟦capture.vlans.interfaces.0.infiniband.pkey⟧ }}',
        'portable-value-type',
        'NMState takes a number of another range or kind',
      ],
    ],
    [
      'that puts it where such a number is read',
      { mtu: '' },
      '{{ capture.vlans.interfaces.0.infiniband.pkey }}',
    ],
    [
      'that is a whole capture of another section than interfaces',
      { description: '' },
      '{{ capture.routed }}',
      [
        '{{ ⟦capture.routed⟧ }}',
        'portable-whole-capture',
        '\nname the section: `capture.routed.routes.running`',
      ],
    ],
    [
      'with an underscore in a step',
      { description: '' },
      '{{ capture.vlans.interfaces.0.some_text }}',
      ['{{ capture.vlans.interfaces.0.⟦some_text⟧ }}', 'portable-underscore', 'refuses `some_text`'],
    ],
    [
      'that puts a text where a boolean stands',
      { vlan: { 'reorder-headers': '' } },
      '{{ capture.vlans.interfaces.0.name }}',
      [
        '{{ ⟦capture.vlans.interfaces.0.name⟧ }}',
        'portable-value-type',
        'is not what NMState takes here, which is a boolean',
      ],
    ],
  ];

  test.each(rows)('%s', (_title, property, text, ...expected) => {
    const element = JSON.parse(JSON.stringify(property), (_key, value) => (value === '' ? text : value));
    const desiredState = { interfaces: [{ type: 'vlan', ...element }] };
    expectFindings(findings({ capture: captures, desiredState }), expected);
  });
});

test('whole interfaces of a type that NMState does not check can be copied', () => {
  const one = { interfaces: ['{{ capture.tunnels.interfaces.0 }}'] };
  expect(findings({ capture: captures, desiredState: one })).toEqual([]);
  const all = { interfaces: '{{ capture.tunnels.interfaces }}' };
  expect(findings({ capture: captures, desiredState: all })).toEqual([]);
});

describe('an interface whose type is read from a capture', () => {
  const type = '{{ capture.vlans.interfaces.0.type }}';
  const ofTagged = '{{ capture.tagged.interfaces.0.type }}';
  const ofNamed = '{{ capture.one.interfaces.0.type }}';
  const rows: [title: string, element: object, ...Finding[]][] = [
    ['with what interfaces of all types have', { type: ofNamed, mtu: 1500, ipv4: { enabled: true } }],
    ['that is known, with a section of that type', { type, vlan: { id: 7, 'base-iface': 'eth0' } }],
    ['with the section that it was selected by', { type: ofTagged, vlan: { id: 7 } }],
    [
      'with a template in the section',
      { type, vlan: { id: 7, 'base-iface': '{{ capture.vlans.interfaces.0.vlan.base-iface }}' } },
    ],
    [
      'that is known, with a section of another type',
      { type, veth: { peer: 'x' } },
      [
        '{{ ⟦capture.vlans.interfaces.0.type⟧ }}',
        'portable-property',
        '`capture.vlans.interfaces.0.type` may give an interface type that has no such `veth`',
      ],
    ],
    [
      'that is known, and selected otherwise',
      { type: ofTagged, bond: 'bond0', 'link-aggregation': { mode: '1' } },
      ['{{ ⟦capture.tagged.interfaces.0.type⟧ }}', 'portable-property', 'no such `link-aggregation`'],
    ],
    [
      'with a section, selected by name',
      { type: ofNamed, vlan: { id: 7 } },
      ['{{ ⟦capture.one.interfaces.0.type⟧ }}', 'portable-property', 'no such `vlan`'],
    ],
    [
      'with a section, and read from what is no type',
      { type: '{{ capture.vlans.interfaces.0.description }}', vlan: { id: 7 } },
      ['{{ ⟦capture.vlans.interfaces.0.description⟧ }}', 'portable-property', 'no such `vlan`'],
    ],
    [
      'with a section that two types have, not alike',
      { type: '{{ capture.spanning.interfaces.0.type }}', bridge: { options: { 'fail-mode': 'secure' } } },
      ['{{ ⟦capture.spanning.interfaces.0.type⟧ }}', 'portable-property', 'no such `bridge`'],
    ],
    [
      'that NMState does not know, so that every section will do',
      { type: '{{ capture.tunnels.interfaces.0.type }}', veth: { peer: 'x' } },
    ],
    ['that is removed', { type, state: 'absent', veth: { peer: 'x' } }],
    ['with what no type has, which is warned of anyway', { type, colour: 'red' }],
  ];

  test.each(rows)('%s', (_title, element, ...expected) => {
    const desiredState = { interfaces: [{ name: 'i', ...element }] };
    expectFindings(findings({ capture: captures, desiredState }), expected);
  });
});

describe('captures that are written in reverse', () => {
  const chain = (length: number, last: string): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length }, (_, at) => [
        `c${at}`,
        at === length - 1 ? last : `capture.c${at + 1} | interfaces.name == "eth0"`,
      ]),
    );

  test('are found when they are too long for engine nmstate', () => {
    const found = findings({ capture: chain(11, 'interfaces.name == "eth0"') });
    expect(found.map(([, code]) => code)).toEqual(['portable-order']);
    expect(found[0]![0]).toBe('capture.⟦c1⟧ | interfaces.name == "eth0"');
  });

  test('are not, when they read from what is no capture, which both engines refuse', () => {
    const behind = chain(12, 'capture.nope | interfaces.name == "eth0"');
    expect(findings({ capture: behind })).toEqual([]);
    expect(findings({ capture: { x: 'capture.nope | interfaces.name == "eth0"' } })).toEqual([]);
  });

  test('are not, when they read from a circle, which both engines refuse', () => {
    const circle = {
      x: 'capture.y | interfaces.name == "eth0"',
      y: 'capture.x | interfaces.name == "eth0"',
    };
    const behind = chain(12, 'capture.x | interfaces.name == "eth0"');
    expect(findings({ capture: { ...behind, ...circle } })).toEqual([]);
    expect(findings({ capture: { ...circle, ...behind } })).toEqual([]);
  });
});
