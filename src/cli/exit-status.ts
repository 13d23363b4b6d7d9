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

/** The worst of several; none is `done`. */
export const worstStatus = (statuses: Iterable<number>): number => Math.max(exitStatus.done, ...statuses);
