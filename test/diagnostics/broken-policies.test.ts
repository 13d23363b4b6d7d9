import { describe, expect, it } from 'vitest';
import {
  checkPolicy,
  type Diagnostic,
  formatDiagnostics,
  generateState,
  isNmpolicyError,
} from '../../src/index.ts';
import { type BrokenPolicy, brokenPolicies } from '../harness/broken-policies.ts';
import { marked, underlined } from '../harness/underlined.ts';

/** Cases about other things need not name their captures in a desired state. */
function findingsOf(one: BrokenPolicy): readonly Diagnostic[] {
  const isAboutUse = one.findings.some(({ code }) => code === 'unused-capture');
  return allFindingsOf(one).filter(({ code }) => isAboutUse || code !== 'unused-capture');
}

function allFindingsOf({ policy, state, engine }: BrokenPolicy): readonly Diagnostic[] {
  const options = { engine, fileName: 'policy.yaml' };
  if (state === undefined) return checkPolicy(policy, options);
  try {
    return generateState(policy, state, undefined, options).warnings;
  } catch (error) {
    if (isNmpolicyError(error)) return error.diagnostics;
    throw error;
  }
}

const cases = brokenPolicies();
const summary = ({ code, message }: { code: string; message: string }): string => `${code}: ${message}`;

describe.each(cases)('%s', (_file, policies) => {
  it.each(policies.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const found = findingsOf(one);
    expect(found.map(summary).join('\n')).toBe(
      found
        .map((finding, index) => {
          const wanted = one.findings[index];
          const fits = wanted?.code === finding.code && finding.message.includes(wanted.message);
          return fits ? summary(finding) : summary(wanted ?? { code: 'nothing', message: 'expected here' });
        })
        .join('\n'),
    );
    expect(found).toHaveLength(one.findings.length);
    expect(
      underlined(
        one.policy,
        found.map(({ file }) => file),
      ),
    ).toBe(marked(one.policy, one.findings));
    for (const [index, { help = '' }] of found.entries()) expect(help).toContain(one.findings[index]!.help);
  });
});

/** `npm run messages:update` writes today's messages into the files: read every change aloud. */
it.each(cases)('the messages of %s, as people see them', async (file, policies) => {
  const rendered = policies.map((one) => `=== ${one.name}\n${formatDiagnostics(findingsOf(one))}\n`);
  await expect(rendered.join('\n')).toMatchFileSnapshot(`../cases/broken/rendered/${file}`);
});

describe('the whole corpus', () => {
  const all = cases.flatMap(([, policies]) => policies);

  it('has mistakes enough, each once', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all.map(({ policy, state }) => policy + state)).size).toBe(all.length);
  });

  it('gives plain data that loses nothing as JSON', () => {
    for (const one of all) {
      const found = findingsOf(one);
      expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
    }
  });

  it('is the same on every run', () => {
    for (const one of all) expect(findingsOf(one)).toStrictEqual(findingsOf(one));
  });

  it('keeps to the style of messages', () => {
    for (const { code, message, help = '' } of all.flatMap(findingsOf)) {
      expect(message, code).toMatch(/^(?:[a-z`]|YAML|NMState)/);
      expect(message + help, code).not.toMatch(/[^.…]\.$/);
      expect(`${message} ${help}`, code).not.toMatch(/undefined|\[object|NaN|token|AST|EOF/);
      expect(message.length, message).toBeLessThan(250);
    }
  });
});
