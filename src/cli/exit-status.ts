/** How a command ends; documented in `docs/cli.md`. */
export const exitStatus = {
  done: 0,
  /** The policy is wrong, or nothing could be generated from it. */
  failed: 1,
  /** Wrong usage; a file that can't be read, parsed or written. */
  unusable: 2,
  /** A mistake in this program. */
  internal: 70,
  /** Nobody reads the output any more: what a shell reports of a program that SIGPIPE ended. */
  outputClosed: 141,
} as const;

/** The same in words, for the help text. */
export const exitStatusTexts: readonly (readonly [status: number, text: string])[] = [
  [exitStatus.done, 'done'],
  [exitStatus.failed, 'a policy is wrong, fails, or is not what was asked for (`--compare`, `--portable`)'],
  [exitStatus.unusable, "wrong usage, or a file that can't be read, parsed or written"],
  [exitStatus.internal, 'a mistake in nmpolicyctl'],
  [exitStatus.outputClosed, 'nobody reads the output any more'],
];

/** The worst of several; none is `done`. */
export const worstStatus = (statuses: Iterable<number>): number => Math.max(exitStatus.done, ...statuses);
