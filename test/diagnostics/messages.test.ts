import { describe, expect, test } from 'vitest';
import type { Wording } from '../../src/diagnostics/finding.ts';
import * as comparison from '../../src/diagnostics/messages/comparison.ts';
import * as documents from '../../src/diagnostics/messages/documents.ts';
import * as evaluation from '../../src/diagnostics/messages/evaluation.ts';
import * as expression from '../../src/diagnostics/messages/expression.ts';
import * as nmstate from '../../src/diagnostics/messages/nmstate.ts';
import * as portability from '../../src/diagnostics/messages/portability.ts';
import * as properties from '../../src/diagnostics/messages/portability-properties.ts';
import * as runtime from '../../src/diagnostics/messages/portability-runtime.ts';
import { describeValue, shorten } from '../../src/diagnostics/messages/words.ts';
import * as yaml from '../../src/diagnostics/messages/yaml.ts';

/** Wordings that no broken policy leads to in each of their forms: those are in `test/cases/broken`. */
const rows: readonly (readonly [Wording, string, string | undefined])[] = [
  [
    documents.tooLarge(6, 5),
    'size-limit: the text has 6 characters, the limit is 5',
    "if that is meant, allow more with the library's option `limits.documentSize`",
  ],
  [
    documents.tooManyAliases(5),
    'alias-limit: with its aliases followed the document has more than 5 values',
    "write the values out, or allow more with the library's option `limits.aliasExpansion`",
  ],
  [
    documents.severalDocuments('currentState', 2),
    'state-shape: expected a network state, found 2 documents',
    'split the text at its `---` lines',
  ],
  [
    documents.expectedMap('policy', 'captures by name', 'a٣:b'),
    'policy-shape: expected captures by name (a map), found the string `"a٣:b"`',
    'put a space behind `a٣:`',
  ],
  [
    documents.expectedMap('policy', undefined, 'a b:c'),
    'policy-shape: expected a policy (a map), found the string `"a b:c"`',
    undefined,
  ],
  [
    documents.expectedMap('cachedCaptures', undefined, ''),
    'cache-shape: expected captured states (a map), found an empty string',
    undefined,
  ],
  [
    documents.notWritable('a function'),
    "state-shape: this value can't be written as YAML: a function",
    'only maps, lists, strings, numbers, booleans and null can',
  ],
  [
    documents.twoSpellings('metaInfo'),
    'cache-shape: `metaInfo` is given twice, in two spellings',
    'keep one of the two',
  ],
  [
    documents.takenName('a'),
    'duplicate-key: another capture is named `a`',
    'choose a name that no capture of the policy has',
  ],
  [
    documents.expectedQuotedText('policy', 'the value of a label', 5),
    'policy-shape: expected the value of a label (a string), found the number `5`',
    'put it in quotes',
  ],
  [
    documents.expectedQuotedText('policy', 'the value of a label', true),
    'policy-shape: expected the value of a label (a string), found the boolean `true`',
    'put it in quotes',
  ],
  [
    documents.expectedQuotedText('policy', 'the value of a label', null),
    'policy-shape: expected the value of a label (a string), found null',
    'write `""` for an empty one',
  ],
  [
    documents.wrongKind('currentState', 'NodeNetworkState', 'NodeList', false),
    'state-shape: expected a manifest of kind `NodeNetworkState`, found kind `NodeList`',
    'hand over its `items`, one at a time',
  ],
  [
    documents.notANode(),
    'state-shape: this map is neither a node nor the network state of one',
    'hand over a `Node` or `NodeNetworkState`, or what is known of a node as `{ node, state }`',
  ],
  [
    documents.stateOfNodeUnknown('', false),
    'state-shape: no network state of the node is known',
    'hand it in together with its `NodeNetworkState`',
  ],
  [
    documents.stateOfNodeUnknown('node-1', false),
    'state-shape: no network state of node `node-1` is known',
    'hand it in together with its `NodeNetworkState`',
  ],
  [
    documents.unknownPolicyKey('status', ['capture', 'desiredState'], undefined, false),
    'unknown-policy-key: a policy has no `status`',
    'a manifest also needs `apiVersion: nmstate.io/v1` and `kind: NodeNetworkConfigurationPolicy`',
  ],
  [
    documents.unknownCapture('x', [...'abcdefgh'], undefined),
    'unknown-capture: no capture is named `x`',
    "the policy's captures are `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`",
  ],
  [
    documents.unknownCapture('x', [...'abcdefghi'], undefined),
    'unknown-capture: no capture is named `x`',
    'the policy has 9 captures',
  ],
  [
    documents.captureCycle([...'abcdefgh']),
    'capture-cycle: captures refer to each other in a circle: a → b → c → d → e → f → g → h → a',
    'one of them has to read the current state',
  ],
  [
    documents.captureCycle([...'abcdefghi']),
    'capture-cycle: captures refer to each other in a circle: a → b → c → d → e → f → g → … → a',
    'one of them has to read the current state',
  ],
  ...[null, undefined].map((value): [Wording, string, string] => [
    evaluation.typeMismatch(value, 'x', ['a'], 'capture.b.x'),
    'type-mismatch: null at `a` can\'t be compared with the string `"x"`',
    'a key without a value can only be tested by a path filter',
  ]),
  [
    evaluation.typeMismatch('x', [1], ['a', 0]),
    'type-mismatch: the string `"x"` at `a.0` can\'t be compared with a list of 1 element',
    'both sides of a comparison must be of one type',
  ],
  [
    evaluation.unknownStep('x', ['interfaces', '0'], [], 'a'),
    'unknown-step: there is no `x` in `interfaces.0` of capture `a`',
    'it is an empty map',
  ],
  [
    evaluation.captureIsEmpty('a', undefined),
    'capture-is-empty: capture `a` matched nothing, so there is nothing to read from it',
    'its cached state is empty',
  ],
  [
    evaluation.tooManyValues(5),
    'alias-limit: more than 5 values were visited',
    'a state in memory must not refer to its own parts over and over',
  ],
  [
    evaluation.tooManyMade(5),
    'size-limit: the captures make more than 5 values out of this state',
    'captures that are merged with themselves, or set values to whole captures, double what they hold',
  ],
  [
    evaluation.tooMuchText(5),
    'size-limit: more than 5 characters of text are made out of this state',
    'texts that hold whole captures, or many references to a long text, multiply what they hold',
  ],
  [
    evaluation.tooDeep(5),
    'nesting-limit: the value is nested more than 5 levels deep',
    "if that is meant, allow more with the library's option `limits.nestingDepth`",
  ],
  ...(
    [
      ['=>', 'path', 'the operators are `==`, `!=` and `:=`'],
      ['≠', 'path', 'the operators are `==`, `!=` and `:=`'],
      ['$=', 'value', 'a text with such characters in it is a string: put it in quotes'],
      ['=$', 'value', 'a text with such characters in it is a string: put it in quotes'],
      ['$', 'path', 'a name is a letter or `_`, then letters, digits, `-` and `_`'],
      ['$-', 'path', 'a name is a letter or `_`, then letters, digits, `-` and `_`'],
      ['-', 'value', 'a text with such characters in it is a string: put it in quotes'],
      ['-', 'behind', undefined],
      ['-', 'reference', undefined],
      ['=', 'reference', undefined],
      ['{', 'reference', 'write `{{ capture.<name>.<path> }}`'],
      ['-{', 'reference', undefined],
      ...(['{', '}'] as const).map(
        (brace) =>
          [
            brace,
            'value',
            'braces are for the desired state: in an expression write the reference without them',
          ] as const,
      ),
      ['$}', 'value', 'a text with such characters in it is a string: put it in quotes'],
      ['[ 10 ]', 'path', 'an element of a list is a step: write `.10`'],
      ['["0"]', 'path', 'an element of a list is a step: write `.0`'],
      ['["eth"]', 'reference', 'a key is a step: write `.eth`'],
      ["[ 'Mac_address-2' ]", 'path', 'a key is a step: write `.Mac_address-2`'],
      [`["eth']`, 'path', 'an element of a list is a step: `interfaces.0.name`'],
      ['["802.1x"]', 'path', 'an element of a list is a step: `interfaces.0.name`'],
      ['["eth"]x', 'path', 'an element of a list is a step: `interfaces.0.name`'],
      ['[0]', 'value', 'a value is a string, a number, `true`, `false` or a capture reference'],
      ['$[1]', 'path', 'an element of a list is a step: `interfaces.0.name`'],
      ['[1]$', 'path', 'an element of a list is a step: `interfaces.0.name`'],
      ['[1a]', 'path', 'an element of a list is a step: `interfaces.0.name`'],
      ['&&', 'path', 'an expression is one operation: make a second capture that pipes from the first'],
      ['$,', 'value', 'a text with such characters in it is a string: put it in quotes'],
      [',$', 'value', 'a text with such characters in it is a string: put it in quotes'],
      ['*$', 'path', 'a path needs no mark to search a list: `interfaces.name`'],
      ['$*', 'value', 'a text with such characters in it is a string: put it in quotes'],
      ['#$', 'path', 'an expression has no comments: put them behind `#` in the YAML around it'],
      ['$#', 'value', 'a text with such characters in it is a string: put it in quotes'],
    ] as const
  ).map(([text, place, help]): [Wording, string, string | undefined] => [
    expression.unexpectedCharacter(text, place),
    `unexpected-character: \`${text}\` has no meaning here`,
    help,
  ]),
  ...(
    [
      ['"x"', 'start', 'the steps of a path are written without quotes'],
      ['x"', 'start', undefined],
      ['.', 'operator', 'a value is a string, a number, `true`, `false` or a capture reference'],
      ['.', 'dot', 'remove one of the dots'],
      ['.', 'pipe', 'remove the dot'],
      ['5', 'start', 'a path begins with a key, such as `interfaces`'],
      ['x5', 'start', undefined],
    ] as const
  ).map(([text, expected, help]): [Wording, string, string | undefined] => [
    expression.unexpectedToken(text, expected),
    `unexpected-token: expected ${expression.expectations[expected]}, found \`${text}\``,
    help,
  ]),
  ...(
    [
      ['==', 'an expression has one operator: make a second capture for the second one'],
      ['!=', 'an expression has one operator: make a second capture for the second one'],
      [':=', 'an expression has one operator: make a second capture for the second one'],
      ['AND', 'for two conditions make a second capture that pipes from the first: `capture.<name> | …`'],
      ['or', 'there is no `or`: make two captures and merge them: `capture.a.<path> + capture.b.<path>`'],
      ...['band', 'order', 'andy', 'for'].map(
        (word) =>
          [
            word,
            'an expression is one path, comparison, replacement or merge: make a second capture for a second one',
          ] as const,
      ),
    ] as const
  ).map(([text, help]): [Wording, string, string] => [
    expression.trailingText(text),
    `unexpected-token: \`${text}\` stands behind a complete expression`,
    help,
  ]),
  [
    expression.trailingTemplateText('x'),
    'template-syntax: `x` stands behind a complete reference',
    'between `{{` and `}}` stands one capture reference and nothing else',
  ],
  ...(
    [
      ['nil', 'write `null`, or `"nil"` for a text', ':='],
      ['nil', 'write `"nil"` for a text; only `:=` takes `null`: it removes the key'],
      ['None', 'write `"None"` for a text; only `:=` takes `null`: it removes the key', '!='],
      ['Infinity', 'write `"Infinity"` for a text; a number is digits alone'],
      ['1.5', 'write `"1.5"` for a text; a number is digits alone', ':='],
      ['NO', 'write `false`, or `"NO"` for a text'],
      ['True', 'write `true`, or `"True"` for a text'],
      ['nothing', 'write `"nothing"`'],
      ['piano', 'write `"piano"`'],
      ['a"b', 'write `"ab"`'],
    ] as const
  ).map(([text, help, operator = '==']): [Wording, string, string] => [
    expression.unquotedString(text, operator),
    `unquoted-string: \`${text}\` is not in quotes`,
    help,
  ]),
  [
    nmstate.leadsNowhere('a.x.5', '5', undefined, 1),
    'unknown-step: `a.x.5` leads nowhere: there is no `5`',
    'the list has 1 element',
  ],
  [
    nmstate.leadsNowhere('a.x.5', '5', undefined, 2),
    'unknown-step: `a.x.5` leads nowhere: there is no `5`',
    'the list has 2 elements',
  ],
  [
    portability.singleStep('routes'),
    'portable-single-step: engine nmstate takes the single word `routes` for the whole input, not for that section',
    'go on with `routes.running` or `routes.config`',
  ],
  [
    portability.singleStep('interfaces'),
    'portable-single-step: engine nmstate takes the single word `interfaces` for the whole input, not for that section',
    'select what is wanted with `==`',
  ],
  [
    properties.valueOutside('interfaces.state'),
    'portable-value-type: NMState has no such value for `interfaces.state`, so engine nmstate refuses the result',
    'use one of the values that the property takes',
  ],
  [
    properties.notSetByText('interfaces.ipv4'),
    'portable-value-type: engine nmstate sets `interfaces.ipv4` to a text, and NMState takes none there',
    'set the property in `desiredState` instead',
  ],
  [
    runtime.differentResult('desired state'),
    'portable-result: the engines do not give the same desired state for this state',
    'look at both with `compareEngines` or `nmpolicyctl gen --compare`',
  ],
];

test.each(rows.map((row) => [row[1], row] as const))('%s', (_, [{ code, message, help }, words, advice]) => {
  expect(`${code}: ${message}`).toBe(words);
  expect(help).toBe(advice);
});

/** The advice of messages whose words the tests of portability hold. */
const advice: readonly (readonly [Wording, string])[] = [
  [properties.typeChange(), 'write the interface into `desiredState` instead'],
  [
    properties.sectionOfSomeTypes('vlan'),
    'select those interfaces first: by `interfaces.type` or by a property in `vlan`',
  ],
  [properties.uncheckedText('tun'), 'set the property in `desiredState` instead'],
  [
    properties.uncheckedSection('tun', 'capture.a.interfaces.0.bridge'),
    'write out the properties, or copy from an interface of another type',
  ],
  [properties.discardedProperty('interfaces.x'), 'read a property that NMState keeps'],
  [
    properties.missingBeside('vlan', 'id'),
    'select the interfaces that have it first: by a property in `vlan`',
  ],
  [
    properties.typeMayLack('capture.a.interfaces.0.type', 'vlan'),
    'write the type itself, or read it from a capture of the interfaces of one type',
  ],
  [
    portability.revivedInterface('a', 'are'),
    'set the state in a capture of its own, from before that change',
  ],
  [
    properties.sameName(),
    'select one interface by `interfaces.name` first, or write the interface into `desiredState`',
  ],
  [portability.templateValues('a', 'b'), 'refer to a property of the same kind'],
  [portability.templateType('a', 'b'), 'refer to a property of the same type'],
  [
    portability.readDifferently('a'),
    'leave out white space inside paths, and use single spaces between the parts',
  ],
];
test.each(advice)('%o', ({ help }, words) => expect(help).toBe(words));

const yamlRows: readonly (readonly [ReturnType<typeof yaml.other>, string, string | undefined])[] = [
  [yaml.textBehindValue('x'), '`x` stands behind a complete value', 'put the whole text in quotes'],
  [
    yaml.unquotedTemplate('{{ "x" }}'),
    'a text that begins with `{{` must be in quotes: YAML reads `{` as the start of a map',
    'write `\'{{ "x" }}\'`',
  ],
  [yaml.unopenedBracket(']'), '`]` closes nothing', 'remove it, or open it with `[`'],
  [yaml.unopenedBracket('}'), '`}` closes nothing', 'remove it, or open it with `{`'],
  [
    yaml.controlCharacter(),
    'a control character stands here',
    'remove it, or write it as an escape in double quotes',
  ],
  [yaml.severalDocuments(2), 'expected one document, found 2', 'split the text at its `---` lines'],
];
test.each(yamlRows)('%o', ({ message, help }, words, advice) => {
  expect([message, help]).toEqual([words, advice]);
});

describe('a text of the user', () => {
  test.each([
    ['a  b', 'a  b'],
    ['a \n  b\r\nc', 'a b c'],
    ['a\tb', 'a\tb'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(60)}…`],
    [`${'x'.repeat(59)}😀`, `${'x'.repeat(59)}…`],
    [`😀${'x'.repeat(60)}`, `😀${'x'.repeat(58)}…`],
  ])('%j is shown as %j', (text, shown) => expect(shorten(text)).toBe(shown));
});

test.each([
  ['', 'an empty string'],
  ['x', 'the string `"x"`'],
  [{ a: undefined }, 'an empty map'],
  [{ a: 1, b: undefined }, 'a map with 1 key'],
])('%j is %s', (value, words) => expect(describeValue(value)).toBe(words));

test.each([
  [
    [],
    undefined,
    { a: 1 },
    [],
    'the desired state differs as a whole: engine nmpolicy has a map with 1 key, engine nmstate has an empty list',
  ],
  [
    ['interfaces', 0, 'mtu'],
    undefined,
    1500,
    undefined,
    'the desired state differs at `interfaces.0.mtu`: engine nmpolicy has the number `1500`, engine nmstate has nothing',
  ],
  [
    ['routes'],
    'gw',
    undefined,
    null,
    'capture `gw` differs at `routes`: engine nmpolicy has nothing, engine nmstate has null',
  ],
] as const)('what differs at %j of %s', (path, capture, here, there, words) => {
  expect(comparison.differentValues(capture, path, here, there)).toBe(words);
});
