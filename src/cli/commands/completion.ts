import type { Command } from '../command.ts';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import { zshScript } from '../completion/zsh.ts';
import { exitStatus } from '../exit-status.ts';
import { print } from '../output.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `nmpolicyctl completion`, for these commands and itself. */
export function completionOf(others: readonly Command[]): Command {
  const command: Command = {
    name: 'completion',
    summary: "print a script for the shell's completion",
    operands: { name: 'SHELL', choices: Object.keys(scripts) },
    flags: [],
    description: ['The script completes commands, flags, their values and the names of files.'],
    examples: [
      'source <(nmpolicyctl completion bash)',
      'nmpolicyctl completion zsh > ~/.zfunc/_nmpolicyctl',
      'nmpolicyctl completion fish > ~/.config/fish/completions/nmpolicyctl.fish',
    ],
    run: async ({ operands }, io) => {
      const shell = operands[0] as keyof typeof scripts;
      await print(scripts[shell]([...others, command]), io);
      return exitStatus.done;
    },
  };
  return command;
}
