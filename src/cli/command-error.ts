import { exitStatus } from './exit-status.ts';

/** Words for a person: what went wrong and what to do about it. */
export interface CommandWording {
  readonly message: string;
  readonly help?: string | undefined;
}

/** Ends a command with a message on standard error, unless the message is empty. */
export class CommandError extends Error {
  readonly help: string | undefined;
  readonly status: number;

  constructor({ message, help }: CommandWording, status: number = exitStatus.unusable) {
    super(message);
    this.help = help;
    this.status = status;
  }
}

/** A caught error that is one; throws every other on. */
export function asCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  throw error;
}
