import { expect, it } from 'vitest';
import {
  checkPolicy,
  compareEngines,
  type Diagnostic,
  formatDiagnostics,
  generateState,
} from '../../src/index.ts';
import { fastest } from '../harness/fastest.ts';

// Apart from the other tests, which mutants are run against: a slow machine would kill them.

it('checking a policy takes time that grows with it', () => {
  const policyOf = (captures: number): string => {
    const line = (_: unknown, at: number): string =>
      `  capture-${at}: interfaces.name == capture.captur-x${at}.a\n`;
    return `capture:\n${Array.from({ length: captures }, line).join('')}`;
  };
  const [small, large] = [policyOf(500), policyOf(4000)];
  expect(checkPolicy(large)).toHaveLength(101);
  // and not with its square, which would be 64 times
  expect(fastest(() => checkPolicy(large))).toBeLessThan(30 * fastest(() => checkPolicy(small)));
});

it('a finding in a very long line is rendered without looking at all of it', () => {
  const line = `${'a'.repeat(1_000_000)}b${'c'.repeat(1_000_000)}`;
  const file = {
    name: 'policy.yaml',
    line: 1,
    column: 1_000_001,
    endLine: 1,
    endColumn: 1_000_002,
    lines: [line],
  };
  const long: Diagnostic = { code: 'unknown-capture', severity: 'error', message: 'x', file };
  const rendering = fastest(() => formatDiagnostics([long]));
  expect(rendering).toBeLessThan(fastest(() => [...line].length));
});

it('checking where engines part takes time that grows with a chain of captures', () => {
  const changes = ['state := "up"', 'description := "x"', 'ipv4.enabled := true'];
  const chainOf = (captures: number): object => {
    const link = (_: unknown, at: number): [string, string] => [
      `capture-${at + 1}`,
      `capture.capture-${at} | interfaces.${changes[at % changes.length]}`,
    ];
    const first = { 'capture-0': 'interfaces.state == "up"' };
    const desiredState = { interfaces: `{{ capture.capture-${captures}.interfaces }}` };
    return {
      capture: { ...first, ...Object.fromEntries(Array.from({ length: captures }, link)) },
      desiredState,
    };
  };
  const check = (policy: object) => () => checkPolicy(policy, { portable: true });
  const [small, large] = [chainOf(250), chainOf(4000)];
  expect(check(large)()).toEqual([]);
  // and not with its square, which would be 256 times
  expect(fastest(check(large))).toBeLessThan(60 * fastest(check(small)));
});

it('checking one long expression takes time that grows with its findings', () => {
  const mergeOf = (operands: number): string =>
    `capture:\n  a: >-\n${'    capture.b +\n'.repeat(operands)}    capture.b\n`;
  const check = (policy: string) => () => checkPolicy(policy);
  const [small, large] = [mergeOf(500), mergeOf(5000)];
  expect(check(large)()).toHaveLength(101);
  // and not with their square, which would be 100 times
  expect(fastest(check(large))).toBeLessThan(30 * fastest(check(small)));
});

it('a warning that the engines part takes less time than all the places where they do', () => {
  const capture = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`c${at}`, 'interfaces.name']));
  const interfaces = Array.from({ length: 20 }, (_, at) => ({
    name: `eth${at}`,
    type: 'ethernet',
    state: 'up',
  }));
  const options = { portable: true };
  const warn = () => generateState({ capture }, { interfaces }, undefined, options).warnings;
  const compare = () => compareEngines({ capture }, { interfaces }).differences;
  expect([warn().length, compare().length]).toEqual([1, 20_000]);
  expect(fastest(warn)).toBeLessThan(fastest(compare) / 2);
});
