import { readFileSync } from 'node:fs';
import { compareEngines, type EngineOutcome, formatDiagnostics, parseYaml, toYaml } from '../../src/index.ts';

/** An entry of docs/engines/differences.yaml. */
export interface EngineDifferenceEntry {
  readonly title: string;
  readonly text: string;
  readonly codes: readonly string[];
  readonly errors?: readonly string[];
  readonly warnings?: readonly string[];
  readonly capture: Record<string, string>;
  readonly desiredState?: unknown;
  readonly state?: unknown;
  readonly instead?: Record<string, string>;
  readonly 'instead-desiredState'?: unknown;
}

export const entries: readonly EngineDifferenceEntry[] = parseYaml(
  readFileSync('docs/engines/differences.yaml', 'utf8'),
) as EngineDifferenceEntry[];

/** The state that entries without one of their own use. */
export const pageState: string = readFileSync('docs/engines/state.yaml', 'utf8');

const policyOf = (capture: unknown, desiredState: unknown): { capture: unknown; desiredState?: unknown } => ({
  capture,
  ...(desiredState !== undefined && { desiredState }),
});

export const policyOfEntry = ({
  capture,
  desiredState,
}: EngineDifferenceEntry): ReturnType<typeof policyOf> => policyOf(capture, desiredState);

/** What to write instead, where there is something. */
export function insteadOfEntry(entry: EngineDifferenceEntry): ReturnType<typeof policyOf> | undefined {
  const template = entry['instead-desiredState'];
  if (!entry.instead && template === undefined) return undefined;
  return policyOf(entry.instead ?? entry.capture, template ?? entry.desiredState);
}

export const stateOfEntry = ({ state }: EngineDifferenceEntry): unknown => state ?? pageState;

/** The page's sections: an entry's policy and what both engines answer today. */
export const sections = (): string => entries.map(section).join('\n');

function section(entry: EngineDifferenceEntry): string {
  const { nmpolicy, nmstate } = compareEngines(policyOfEntry(entry), stateOfEntry(entry));
  const instead = insteadOfEntry(entry);
  const found = [...entry.codes, ...(entry.errors ?? []), ...(entry.warnings ?? [])];
  const parts = [
    `## ${entry.title}\n\n${entry.text}\n`,
    block('policy', toYaml(policyOfEntry(entry))),
    ...(entry.state === undefined ? [] : [block('state', toYaml(entry.state))]),
    `Engine \`nmpolicy\`:\n`,
    answer(nmpolicy, entry),
    `Engine \`nmstate\`:\n`,
    answer(nmstate, entry),
    ...(instead ? [`Both answer alike:\n`, block('instead', toYaml(instead))] : []),
    ...(found.length > 0
      ? [`Found as: ${[...new Set(found)].map((code) => `[\`${code}\`](errors.md#${code})`).join(', ')}\n`]
      : []),
  ];
  return parts.join('\n');
}

const block = (kind: string, text: string): string => `\`\`\`yaml ${kind}\n${text}\`\`\`\n`;

function answer(outcome: EngineOutcome, { capture, desiredState }: EngineDifferenceEntry): string {
  if (!outcome.ok) return `\`\`\`text messages\n${formatDiagnostics(outcome.diagnostics)}\n\`\`\`\n`;
  const { capturedStates, desiredState: desired } = outcome.result;
  if (desiredState !== undefined) return block('result', toYaml(desired));
  const last = Object.keys(capture).at(-1)!;
  return block(`captured ${last}`, toYaml(capturedStates[last]!.state));
}
