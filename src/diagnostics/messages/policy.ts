import type { Severity } from '../diagnostic.ts';
import { closestName } from '../did-you-mean.ts';
import type { Wording } from '../finding.ts';
import { warning } from './wording.ts';
import { counted, emptyStep, inDoubleQuotes, nameHelp, quoted, shorten } from './words.ts';

/** The wording of what is likely not meant in a policy, although it can be evaluated. */

export const unusedCapture = (name: string): Wording =>
  warning(
    'unused-capture',
    `nothing refers to capture \`${shorten(name)}\``,
    `use it as \`{{ capture.${shorten(name)}.<path> }}\` in the desired state, or remove it`,
  );

export const unreferencableCapture = (name: string): Wording =>
  warning(
    'unreferencable-capture',
    name === ''
      ? 'a capture without a name is beyond reference'
      : `no reference can name capture \`${shorten(name)}\``,
    nameHelp,
  );

/** What comes of a path to a section that there is not. */
const effects = {
  match: 'this matches nothing',
  set: 'this adds one',
  value: 'this leads nowhere',
  bare: 'this leads nowhere',
};

export const unnamedSection = (role: keyof typeof effects): Wording =>
  warning('unknown-section', ...emptyStep(effects[role]));

export const unknownSection = (
  name: string,
  known: readonly string[],
  likely: string | undefined,
  role: keyof typeof effects,
  path: string,
): Wording =>
  warning(
    'unknown-section',
    `a network state has no section \`${shorten(name)}\`, so ${effects[role]}`,
    likely !== undefined
      ? `did you mean \`${shorten(likely)}\`?`
      : role === 'bare'
        ? inDoubleQuotes(path)
        : `its sections are ${quoted(known)}`,
  );

export const unknownPart = (
  section: string,
  name: string,
  known: readonly string[],
  role: keyof typeof effects,
): Wording => {
  const closest = closestName(name, known);
  return warning(
    'unknown-section',
    `\`${shorten(section)}\` of a network state has no \`${shorten(name)}\`, so ${effects[role]}`,
    closest === undefined ? partHelp(section, known) : `did you mean \`${shorten(closest)}\`?`,
  );
};

const partHelp = (section: string, known: readonly string[]): string =>
  known.length === 0 ? `\`${shorten(section)}\` is a text` : `it has ${quoted(known)}`;

export const moreFindings = (count: number, severity: Severity): Wording => ({
  code: 'more-findings',
  severity,
  message: `${counted(count, 'more finding')} not shown`,
  help: 'mend these first, or raise `maxFindings`',
});
