import type { Wording } from '../finding.ts';
import { warning } from './wording.ts';
import { shorten } from './words.ts';

/** The wording of where the engines' answers part for one state. */

export const noMatch = (capture: string): Wording =>
  warning(
    'portable-no-match',
    `capture \`${shorten(capture)}\` matched nothing in this state, which engine nmstate takes for an error`,
    'make sure that every node has a match, or that the policy only goes to nodes that have one',
  );

export const elementOrder = (reference: string, here: string, there: string): Wording =>
  warning(
    'portable-element-order',
    `\`${shorten(reference)}\` reads the element \`${shorten(here)}\` here, and \`${shorten(there)}\` in engine nmstate, which orders interfaces by name`,
    'select one interface by a property of its own',
  );

export const textComparison = (capture: string): Wording =>
  warning(
    'portable-type-only',
    `capture \`${shorten(capture)}\` matches only because engine nmstate compares text: the types differ`,
    "write the value in the property's own type",
  );

export const differentResult = (what: string): Wording =>
  warning(
    'portable-result',
    `the engines do not give the same ${what} for this state`,
    'look at both with `compareEngines` or `nmpolicyctl gen --compare`',
  );

/** `message` says which engine fails. */
export const onlyOneFails = (message: string): Wording =>
  warning('portable-result', message, 'look at both with `compareEngines` or `nmpolicyctl gen --compare`');
