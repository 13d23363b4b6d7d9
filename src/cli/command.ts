import type { Arguments } from './arguments.ts';
import type { CommandIo } from './io.ts';

/** A flag of a command. Without `value` it is a switch. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** What the value is, in capitals for help texts: `FILE`. */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  /** The value is a file that is written. */
  readonly isOutput?: boolean;
  /** The flag may be given several times. */
  readonly isList?: boolean;
  readonly isRequired?: boolean;
  readonly summary: string;
  /** Other spellings of the same flag. */
  readonly aliases?: readonly { readonly name: string; readonly short: string }[];
}

/** The operands of a command: all of one kind. */
export interface Operands {
  readonly name: string;
  /** The only ones there are; without them operands are names of files. */
  readonly choices?: readonly string[];
  readonly isList?: boolean;
}

/** A command: help texts, completion scripts and the reading of arguments are made from this. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly operands: Operands;
  readonly flags: readonly Flag[];
  /** Paragraphs for the help text. */
  readonly description: readonly string[];
  /** Command lines for the help text. */
  readonly examples: readonly string[];
  /** Resolves to the exit status. */
  readonly run: (parameters: Arguments, io: CommandIo) => Promise<number>;
}

export const helpFlag: Flag = { name: 'help', short: 'h', summary: 'show this help' };

/** Of the program itself. */
export const versionFlag: Flag = { name: 'version', short: 'V', summary: 'show the version' };

/** The flags of a command, those that every command has included. */
export const allFlags = ({ flags }: Pick<Command, 'flags'>): readonly Flag[] => [...flags, helpFlag];
