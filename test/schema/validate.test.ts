import { describe, expect, it } from 'vitest';
import { validateState, type WildcardTest } from '../../src/schema/index.ts';
import { problemWording } from '../../src/schema/messages.ts';
import { readNetworkState } from '../../src/schema/read-state.ts';
import { stateDiagnostics } from '../../src/schema/state-diagnostics.ts';
import { deepFreeze } from '../generators/freeze.ts';
import { readCases } from '../harness/cases.ts';
import { readRows } from './read-cases.ts';

interface Row {
  readonly state: unknown;
  readonly references?: true;
  readonly likely?: true;
  readonly findings: readonly string[];
}

const isReference: WildcardTest = (text) =>
  /^\{\{[^{}]*\}\}$/.test(text) ? 'whole' : text.includes('{{') ? 'embedded' : undefined;

describe('validateState', () => {
  it.each(readRows<Row>('findings.yaml'))('$name', ({ state, references, likely, findings }) => {
    const options = { ...(references && { isWildcard: isReference }), likelyMistakes: likely ?? false };
    const found = validateState(deepFreeze(state), options).flatMap(
      ({ code, severity, message, help, where }) => [
        `${where!.path.join('.')} ${where!.part ?? 'value'} ${code} ${severity}`,
        message + (help === undefined ? '' : ` | ${help}`),
      ],
    );
    expect(found).toEqual(findings);
  });

  it('gives plain JSON data', () => {
    const findings = validateState({
      interfaces: [
        { name: 1, x: 2 },
        { type: 'vlan', vlan: {} },
      ],
    });
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });

  it.each([null, undefined, ''])('takes %s for an empty state', (state) => {
    expect(validateState(state)).toEqual([]);
  });

  it.each([5, 'text', [], true, 5n])('refuses %s without throwing', (state) => {
    expect(validateState(state)).toHaveLength(1);
  });

  it('lets the error of a getter of the data pass', () => {
    const state = {
      get interfaces(): never {
        throw new RangeError('of the data');
      },
    };
    expect(() => validateState(state)).toThrow(new RangeError('of the data'));
  });

  it('places findings in the document that the state stands in', () => {
    const { problems } = readNetworkState({ route: {} });
    const place = { document: 'policy', path: ['desiredState'] } as const;
    expect(stateDiagnostics(problems, place)[0]!.where).toEqual({
      document: 'policy',
      path: ['desiredState', 'route'],
      part: 'key',
    });
  });

  it('says what YAML made of a number when it is told how the number was written', () => {
    const { problems } = readNetworkState({ interfaces: [{ name: 600, type: 'bond' }] });
    expect(problemWording(problems[0]!, 'policy', '60e1')).toMatchObject({
      message: 'expected a string, but `60e1` without quotes is the number `600`',
      help: 'quote it: `"60e1"`',
    });
  });
});

describe('the states of the recorded cases', () => {
  const cases = readCases('test/cases/conformance/nmstate.jsonl');

  it('has no findings in what nmstate read', () => {
    expect(cases.length).toBeGreaterThan(500);
    for (const { id, current } of cases) expect(validateState(current), id).toEqual([]);
  });

  it('has no findings in what nmstate wrote, and leaves it as it is', () => {
    for (const { id, expected } of cases) {
      if (!expected.ok) continue;
      for (const state of [expected.desiredState, ...Object.values(expected.captured)]) {
        const written = { interfaces: [], ...(state as object) };
        const { value, problems } = readNetworkState(deepFreeze(written));
        expect(problems, id).toEqual([]);
        expect(value, id).toBe(written);
      }
    }
  });
});
