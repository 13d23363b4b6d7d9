import type { Random } from '../../bench/random.ts';
import type { Command } from '../../src/cli/command.ts';
import { gen } from '../../src/cli/commands/gen.ts';
import { commands } from '../../src/cli/commands.ts';
import { pick } from '../schema/sample-state.ts';
import type { Corpus } from './corpus.ts';
import { mutate } from './mutate.ts';

/** One run of the command: what it is told, and what it finds in its folder. */
export interface CommandRun {
  readonly argv: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly standardInput: string;
  readonly terminals: readonly ('input' | 'output' | 'errors')[];
  /** One call in so many of some function of the file system fails; 0 for none. */
  readonly failing: number;
}

const folderName = 'folder';

export function commandRun({ policies, states, caches }: Corpus, random: Random): CommandRun {
  const text = (texts: readonly string[], change: number): string => {
    const chosen = pick(texts, random);
    // half a surrogate pair can't be written to a file
    return Buffer.from(random.chance(change) ? mutate(chosen, texts, random) : chosen).toString();
  };
  const state = text(states, 0.3);
  const files = {
    'policy.yaml': text(policies, 0.7),
    'other.yaml': text(policies, 0.2),
    'state.yaml': state,
    'nodes.yaml': pick([asNode(state), state, `${asNode(state)}\n---\n${asNode(text(states, 0))}`], random),
    'captured.yaml': text(caches, 0.4),
  };
  return {
    argv: argumentsFor(random.chance(0.4) ? gen : pick(commands, random), Object.keys(files), random),
    files,
    standardInput: random.chance(0.7) ? state : text(policies, 0.5),
    terminals: (['input', 'output', 'errors'] as const).filter(() => random.chance(0.1)),
    failing: random.chance(0.3) ? 1 + random.below(4) : 0,
  };
}

const asNode = (state: string): string =>
  `apiVersion: nmstate.io/v1beta1\nkind: NodeNetworkState\nmetadata:\n  name: node1\nstatus:\n  currentState:\n${state.replaceAll(/^/gm, '    ')}`;

function argumentsFor(command: Command, files: readonly string[], random: Random): string[] {
  const file = (usual: string): string =>
    random.chance(0.8)
      ? usual
      : pick(
          [...files, '-', folderName, 'missing.yaml', '', 'folder/new.yaml', '-x', 'policy.yaml/x'],
          random,
        );
  const usual: Record<string, string> = {
    'current-state': 'state.yaml',
    'captured-states-input': 'captured.yaml',
    'captured-states-output': 'written.yaml',
    nodes: 'nodes.yaml',
  };
  const flags = command.flags
    .filter((flag) => random.chance(flag.isRequired ? 0.95 : 0.4))
    .flatMap((flag): string[] => {
      const name = pick([`--${flag.name}`, flag.short ? `-${flag.short}` : `--${flag.name}`], random);
      if (flag.value === undefined) return [name];
      const value = flag.choices
        ? pick([...flag.choices, 'nobody'], random)
        : file(usual[flag.name] ?? 'policy.yaml');
      return random.chance(0.3) ? [`${name}=${value}`] : [name, value];
    });
  const operands = [command.operands.choices ? pick(command.operands.choices, random) : file('policy.yaml')];
  if (random.chance(0.1)) operands.push(file('other.yaml'));
  if (random.chance(0.05)) operands.pop();
  const argv = [command.name, ...(random.chance(0.5) ? [...operands, ...flags] : [...flags, ...operands])];
  if (random.chance(0.05))
    argv.splice(
      random.below(argv.length + 1),
      random.below(2),
      pick(['--help', '-h', '--', '--jsn', 'help', ''], random),
    );
  return argv;
}
