import { type GuideBlock, type GuideExample, readGuide } from '../../docs/playground/src/guide-page.ts';
import type { Diagnostic, GeneratedState } from '../../src/index.ts';
import { formatDiagnostics, generateState, isNmpolicyError, toYaml } from '../../src/index.ts';

interface Outcome {
  readonly generated?: GeneratedState;
  readonly diagnostics: readonly Diagnostic[];
}

const outputs = ['result', 'captured', 'messages'];

/** The page with every output block of its examples replaced by what the engine says today. */
export function fillGuide(page: string): string {
  let filled = '';
  let position = 0;
  for (const example of readGuide(page)) {
    const outcome = run(example);
    const blocks = example.blocks.filter(({ kind }) => outputs.includes(kind));
    const shown = blocks.some(({ kind }) => kind === 'messages');
    if (blocks.length === 0) throw new Error(`the example ${example.id} shows no result`);
    if (outcome.diagnostics.length > 0 !== shown)
      throw new Error(`${example.id}: ${formatDiagnostics(outcome.diagnostics) || 'no messages'}`);
    for (const block of blocks) {
      filled += page.slice(position, block.start) + output(block, outcome, example.id);
      position = block.end;
    }
  }
  return filled + page.slice(position);
}

function run({ policy, state, cache }: GuideExample): Outcome {
  try {
    const options = { fileName: 'policy.yaml', now: new Date('2026-01-15T12:00:00Z') };
    const generated = generateState(policy, state, cache, options);
    return { generated, diagnostics: generated.warnings };
  } catch (error) {
    if (!isNmpolicyError(error)) throw error;
    return { diagnostics: error.diagnostics };
  }
}

function output(
  { kind, argument }: GuideBlock,
  { generated, diagnostics }: Outcome,
  example: string,
): string {
  if (kind === 'messages') return `${formatDiagnostics(diagnostics)}\n`;
  if (!generated) throw new Error(`${example} fails: ${formatDiagnostics(diagnostics)}`);
  if (kind === 'result') return toYaml(generated.desiredState);
  const captured = generated.capturedStates;
  if (argument !== undefined) return toYaml(captured[argument]!.state);
  return toYaml(Object.fromEntries(Object.entries(captured).map(([name, { state }]) => [name, state])));
}
