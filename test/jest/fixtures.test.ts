import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FixtureOptions, testPolicyFixtures } from '../../src/jest/index.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'nmpolicy-fixtures-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  rmSync(directory, { recursive: true });
});

const policy =
  'capture: {first: interfaces.name=="eth0"}\ndesiredState: {interfaces: "{{ capture.first.interfaces }}"}\n';
const broken =
  'capture: {first: interfaces.name=="eth0"}\ndesiredState: {interfaces: "{{ capture.frist }}"}\n';
const good: Record<string, string> = {
  'policy.yaml': policy,
  'current.yaml': 'interfaces: [{name: eth0}, {name: eth1}]\n',
  'generated.yaml': '# by hand\ninterfaces: [{name: eth0}]\n',
};
const errors = `error[unknown-capture]: no capture is named \`frist\`
  --> policy.yaml:2:40 in \`desiredState.interfaces\`
    2 | desiredState: {interfaces: "{{ capture.frist }}"}
      |                                        ^^^^^ not defined in this policy
    1 | capture: {first: interfaces.name=="eth0"}
      |           ----- similar name defined here
  help: did you mean \`first\`?
`;
const captured = 'first: {state: {interfaces: [{name: eth0}]}, metaInfo: {time: "2020-01-01T00:00:00Z"}}\n';

function folder(name: string, files: Record<string, string | undefined>): void {
  mkdirSync(join(directory, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    if (text !== undefined) writeFileSync(join(directory, name, file), text);
  }
}

/** By name, what each defined test throws: `''` for one that passes. */
function outcomes(options: FixtureOptions = {}, from: string | URL = directory): Record<string, string> {
  const found: Record<string, string> = {};
  const run = (name: string, body: () => void): void => {
    try {
      body();
      found[name] = '';
    } catch (error) {
      found[name] = (error as Error).message;
    }
  };
  testPolicyFixtures(from, { test: run, ...options });
  return found;
}

describe('a folder', () => {
  const cases: [string, Record<string, string | undefined>, string][] = [
    ['meets its expectation', good, ''],
    ['meets its captured states, whatever their time', { ...good, 'captured.yaml': captured }, ''],
    [
      'meets its captured states, as the Go command writes them',
      {
        ...good,
        'captured.yaml':
          'first: {State: {interfaces: [{name: eth0}]}, MetaInfo: {TimeStamp: "2020-01-01T00:00:00Z", Version: "0"}}',
      },
      '',
    ],
    [
      'meets the captured states of an enactment',
      {
        ...good,
        'captured.yaml': `apiVersion: nmstate.io/v1beta1\nkind: NodeNetworkConfigurationEnactment\nstatus:\n  capturedStates: {${captured.trim()}}\n`,
      },
      '',
    ],
    [
      'is expected to fail',
      { ...good, 'policy.yaml': broken, 'generated.yaml': undefined, 'errors.txt': errors },
      '',
    ],
    [
      'is expected to fail, with the line ends of another system',
      {
        ...good,
        'policy.yaml': broken,
        'generated.yaml': undefined,
        'errors.txt': `\ufeff${errors.replaceAll('\n', '\r\n')}`,
      },
      '',
    ],
    [
      'has a state that is no YAML',
      { ...good, 'current.yaml': 'a: [' },
      'the policy of case fails:\n\nerror[invalid-yaml]: `[` is never closed\n  --> current.yaml:1:4',
    ],
    [
      'has a state that is nested too deep',
      { ...good, 'current.yaml': '['.repeat(600) + ']'.repeat(600) },
      'error[nesting-limit]: the document is nested',
    ],
    ['has a cache that is no map', { ...good, 'cache.yaml': '- a' }, '--> cache.yaml:1:1'],
    [
      'fails with something else, with the line ends of another system',
      {
        ...good,
        'policy.yaml': broken,
        'generated.yaml': undefined,
        'errors.txt': errors.replace('frist', 'other').replaceAll('\n', '\r\n'),
      },
      '- error[unknown-capture]: no capture is named `other`\n+ error[unknown-capture]: no capture is named `frist`\n    --> policy.yaml:2:40',
    ],
    ['has a cache', { ...good, 'current.yaml': '', 'cache.yaml': captured }, ''],
    [
      'generates another state',
      { ...good, 'generated.yaml': 'interfaces: [{name: eth1}]' },
      'generated.yaml expects something else:\n\n- Expected\n+ Received\n\n  interfaces:\n-   - name: eth1\n+   - name: eth0',
    ],
    [
      'captures another state',
      { ...good, 'captured.yaml': 'first: {state: {}}' },
      'captured.yaml expects something else:',
    ],
    ['captures under another name', { ...good, 'captured.yaml': 'second: {state: {}}' }, '- second:'],
    [
      'has captured states without the word `state`',
      { ...good, 'captured.yaml': 'first: {interfaces: [{name: eth0}]}' },
      'help: put the network state below a key `state`',
    ],
    [
      'has a captured state that is none',
      { ...good, 'captured.yaml': 'first: eth0' },
      'captured.yaml:1:8 in `first`',
    ],
    ['has captured states that are a list', { ...good, 'captured.yaml': '- first' }, 'captured.yaml:1:1'],
    ['fails', { ...good, 'policy.yaml': broken }, `the policy of case fails:\n\n${errors.trimEnd()}`],
    [
      'fails with something else',
      { ...good, 'policy.yaml': broken, 'generated.yaml': undefined, 'errors.txt': 'error[x]: y\n' },
      '- error[x]: y\n+ error[unknown-capture]',
    ],
    [
      'should fail',
      { ...good, 'generated.yaml': undefined, 'errors.txt': errors },
      'the policy of case generates a state, but errors.txt expects it to fail',
    ],
    ['has no policy', { ...good, 'policy.yaml': undefined }, 'case has no policy.yaml'],
    ['has no state', { ...good, 'current.yaml': undefined }, 'case has no current.yaml'],
    [
      'has no expectation',
      { ...good, 'generated.yaml': undefined },
      'neither generated.yaml nor errors.txt: run the tests once with NMPOLICY_UPDATE=1',
    ],
    ['has two expectations', { ...good, 'errors.txt': errors }, 'both generated.yaml and errors.txt'],
    ['has an expectation that is no YAML', { ...good, 'generated.yaml': 'a: [' }, 'error[invalid-yaml]'],
  ];
  test.each(cases)('that %s', (_title, files, message) => {
    folder('case', files);
    const { case: outcome } = outcomes();
    if (message === '') expect(outcome).toBe('');
    else expect(outcome).toContain(message);
  });
});

test.each(['policy.yaml', 'current.yaml', 'generated.yaml', 'captured.yaml', 'cache.yaml', 'errors.txt'])(
  'a folder in place of %s is named',
  (file) => {
    folder('case', { ...good, [file]: undefined });
    mkdirSync(join(directory, 'case', file));
    expect(outcomes().case).toBe(`${join(directory, 'case', file)} is a folder, not a file`);
  },
);

test('one test a folder, by name; files and hidden folders are passed over', () => {
  for (const name of ['b', 'a', '.git']) folder(name, good);
  folder('c', { ...good, 'current.yaml': '' });
  writeFileSync(join(directory, 'README.md'), '');
  const found = outcomes({}, pathToFileURL(directory));
  expect(Object.keys(found)).toEqual(['a', 'b', 'c']);
  expect([found.a, found.b]).toEqual(['', '']);
  expect(found.c).toContain('capture-is-empty');
});

test('links to folders are folders', () => {
  folder('a', good);
  const links = join(directory, 'links');
  mkdirSync(links);
  symlinkSync(join(directory, 'a'), join(links, 'b'));
  symlinkSync(join(directory, 'gone'), join(links, 'c'));
  symlinkSync(join(links, 'loop'), join(links, 'loop'));
  symlinkSync(join(directory, 'a', 'policy.yaml'), join(links, 'd'));
  expect(outcomes({}, links)).toEqual({ b: '' });
});

test('an empty path is the working directory', () => {
  expect(() => outcomes({}, '')).not.toThrow();
});

test('an engine that there is not is an error of every test', () => {
  folder('a', good);
  const found = outcomes({ engine: 'go' as 'nmstate' });
  expect(found).toEqual({ a: 'unknown engine "go": expected nmpolicy or nmstate' });
});

test('the engine can be chosen', () => {
  folder('empty', { ...good, 'policy.yaml': 'capture: {a: interfaces.name=="x"}', 'generated.yaml': '' });
  expect(outcomes()).toEqual({ empty: '' });
  expect(outcomes({ engine: 'nmstate' }).empty).toContain('the policy of empty fails');
});

describe('what keeps tests from being defined', () => {
  test('no directory', () => {
    expect(() => outcomes({}, join(directory, 'none'))).toThrow(`there is no directory ${directory}/none`);
  });
  test('nothing in place of a directory', () => {
    for (const nothing of [undefined, null, 5])
      expect(() => outcomes({}, nothing as unknown as string)).toThrow();
    expect(() => testPolicyFixtures(undefined as never, { test: vi.fn() })).toThrow(
      /no directory .*undefined$/,
    );
  });
  test('a file in place of a directory', () => {
    folder('a', good);
    const file = join(directory, 'a', 'policy.yaml');
    expect(() => outcomes({}, file)).toThrow(`there is no directory ${file}`);
  });
  test('no folder', () => {
    expect(() => outcomes()).toThrow(`there is no folder in ${directory}: every test is a folder`);
  });
  test('no test function', () => {
    folder('a', good);
    expect(() => testPolicyFixtures(directory)).toThrow('hand it in, as in `testPolicyFixtures(');
  });
  test('no Node', () => {
    vi.stubGlobal('process', undefined);
    expect(() => outcomes()).toThrow('can only be read in Node');
  });
});

test('the global `test` is used when there is one', () => {
  folder('a', good);
  const define = vi.fn();
  vi.stubGlobal('test', define);
  testPolicyFixtures(directory);
  expect(define).toHaveBeenCalledExactlyOnceWith('a', expect.any(Function));
});

describe('NMPOLICY_UPDATE=1', () => {
  const read = (file: string): string => readFileSync(join(directory, 'case', file), 'utf8');
  const updated = (files: Record<string, string | undefined>): void => {
    folder('case', files);
    vi.stubEnv('NMPOLICY_UPDATE', '1');
    expect(outcomes()).toEqual({ case: '' });
    vi.unstubAllEnvs();
    expect(outcomes()).toEqual({ case: '' });
    expect(readdirSync(join(directory, 'case')).filter((file) => file.startsWith('.'))).toEqual([]);
  };

  test('writes what was not there', () => {
    updated({ ...good, 'generated.yaml': undefined });
    expect(read('generated.yaml')).toBe('interfaces:\n  - name: eth0\n');
    expect(existsSync(join(directory, 'case', 'captured.yaml'))).toBe(false);
  });
  test('writes what differs', () => {
    updated({ ...good, 'generated.yaml': 'routes: {}', 'captured.yaml': 'first: {state: {}}' });
    expect(read('generated.yaml')).toBe('interfaces:\n  - name: eth0\n');
    expect(read('captured.yaml')).toBe('first:\n  state:\n    interfaces:\n      - name: eth0\n');
  });
  test('writes what could not be read', () => {
    updated({ ...good, 'generated.yaml': 'a: [', 'captured.yaml': 'a: 1\n---\nb: 1\n' });
    expect(read('generated.yaml')).toBe('interfaces:\n  - name: eth0\n');
    expect(read('captured.yaml')).toBe('first:\n  state:\n    interfaces:\n      - name: eth0\n');
  });
  test('fails for a folder in place of a file', () => {
    folder('case', good);
    mkdirSync(join(directory, 'case', 'captured.yaml'));
    vi.stubEnv('NMPOLICY_UPDATE', '1');
    expect(outcomes().case).toBe(`${join(directory, 'case', 'captured.yaml')} is a folder, not a file`);
  });
  test('leaves alone what is right', () => {
    updated({ ...good, 'captured.yaml': captured });
    expect(read('generated.yaml')).toBe(good['generated.yaml']);
    expect(read('captured.yaml')).toBe(captured);
  });
  test('changes a failure into a state', () => {
    updated({ ...good, 'generated.yaml': undefined, 'errors.txt': errors });
    expect(existsSync(join(directory, 'case', 'errors.txt'))).toBe(false);
  });
  test('changes a state into a failure', () => {
    updated({ ...good, 'policy.yaml': broken });
    expect(read('errors.txt')).toBe(errors);
    expect(existsSync(join(directory, 'case', 'generated.yaml'))).toBe(false);
  });
  test('still fails for a folder that lacks a file', () => {
    folder('case', { ...good, 'policy.yaml': undefined });
    vi.stubEnv('NMPOLICY_UPDATE', '1');
    expect(outcomes().case).toContain('case has no policy.yaml');
  });
});
