import { allFlags, type Command, type Flag } from '../command.ts';

/** What the scripts for all shells are made of. */
export interface FlagWords {
  readonly flag: Flag;
  /** Every spelling: `--current-state`, `-s`. */
  readonly words: readonly string[];
}

export const flagWords = (command: Command): FlagWords[] =>
  allFlags(command).map((flag) => ({
    flag,
    words: [flag, ...(flag.aliases ?? [])].flatMap(({ name, short }) => [
      `--${name}`,
      ...(short === undefined ? [] : [`-${short}`]),
    ]),
  }));

/** A text for a shell, in single quotes. */
export const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
