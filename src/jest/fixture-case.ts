import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isNmpolicyError } from '../diagnostics/error.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { readCapturedStates } from '../documents/read-captured-states.ts';
import type { EngineName } from '../engines/engine.ts';
import { generateState } from '../generate-state.ts';
import { readSettings } from '../options.ts';
import type { AnyState } from '../types.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { toYaml } from '../yaml/write-text.ts';
import { statesAreEqual } from './expected-state.ts';
import type { FixtureFolder } from './fixture-files.ts';
import * as messages from './messages.ts';
import { stateDiff, textDiff } from './state-diff.ts';

/** What a folder's policy comes to: states, or the rendered errors. */
type Outcome =
  | { readonly generated: AnyState; readonly captured: AnyState; readonly errors?: undefined }
  | { readonly errors: string };

/** Throws an error that shows how the folder's expectations and what is generated differ. */
export function checkFixture(folder: FixtureFolder, engine: EngineName): void {
  const outcome = outcomeOf(folder, engine);
  const expectedErrors = folder.read('errors.txt');
  const generated = folder.read('generated.yaml');
  if (expectedErrors === undefined && generated === undefined)
    throw new Error(messages.missingExpectation(folder.name));
  if (expectedErrors !== undefined && generated !== undefined)
    throw new Error(messages.bothExpectations(folder.name));
  if (outcome.errors !== undefined) {
    if (expectedErrors === undefined) throw new Error(messages.fixtureFails(folder.name, outcome.errors));
    const expected = asLines(expectedErrors);
    if (expected !== outcome.errors)
      throw new Error(messages.fixtureDiffers(folder.path('errors.txt'), textDiff(expected, outcome.errors)));
    return;
  }
  if (generated === undefined) throw new Error(messages.fixtureGenerates(folder.name));
  const problems = [
    compare(folder, 'generated.yaml', outcome.generated),
    compare(folder, 'captured.yaml', outcome.captured),
  ];
  const found = problems.filter(Boolean);
  if (found.length > 0) throw new Error(found.join('\n\n'));
}

/** A text as it is written here, whatever a checkout or an editor made of its line ends. */
const asLines = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();

/** Writes the expectations that what is generated does not meet, and leaves the others as they are. */
export function updateFixture(folder: FixtureFolder, engine: EngineName): void {
  const outcome = outcomeOf(folder, engine);
  if (outcome.errors !== undefined) {
    folder.write('errors.txt', `${outcome.errors}\n`);
    folder.remove('generated.yaml');
    return;
  }
  folder.remove('errors.txt');
  if (folder.read('generated.yaml') === undefined || !isMet(folder, 'generated.yaml', outcome.generated))
    folder.write('generated.yaml', toYaml(outcome.generated));
  if (!isMet(folder, 'captured.yaml', outcome.captured)) {
    const entries = Object.entries(outcome.captured).map(([name, state]) => [name, { state }]);
    folder.write('captured.yaml', toYaml(Object.fromEntries(entries)));
  }
}

function outcomeOf(folder: FixtureFolder, engine: EngineName): Outcome {
  const [policy, current] = [folder.read('policy.yaml'), folder.read('current.yaml')];
  if (policy === undefined || current === undefined) {
    const missing = policy === undefined ? 'policy.yaml' : 'current.yaml';
    throw new Error(messages.missingFile(folder.name, missing));
  }
  try {
    const options = { engine, fileName: 'policy.yaml' };
    const { desiredState, capturedStates } = generateState(
      policy,
      current,
      folder.read('cache.yaml'),
      options,
    );
    const captured = Object.entries(capturedStates).map(([name, { state }]) => [name, state]);
    return { generated: desiredState, captured: Object.fromEntries(captured) };
  } catch (error) {
    if (isNmpolicyError(error)) return { errors: formatDiagnostics(error.diagnostics.map(inItsFile)) };
    throw error;
  }
}

const fileNames = { policy: 'policy.yaml', currentState: 'current.yaml', cachedCaptures: 'cache.yaml' };

/** A finding in one of the folder's files under the name of that file. */
const inItsFile = (diagnostic: Diagnostic): Diagnostic => {
  const { where, file } = diagnostic;
  return where && file ? { ...diagnostic, file: { ...file, name: fileNames[where.document] } } : diagnostic;
};

/** Whether a file says what is generated; one that can't be read does not. */
function isMet(folder: FixtureFolder, file: string, actual: AnyState): boolean {
  try {
    return compare(folder, file, actual) === undefined;
  } catch (error) {
    if (isNmpolicyError(error)) return false;
    throw error;
  }
}

/** How the states in a file and the generated ones differ; nothing for a file that is not there. */
function compare(folder: FixtureFolder, file: string, actual: AnyState): string | undefined {
  const text = folder.read(file);
  if (text === undefined) return undefined;
  const fileName = folder.path(file);
  const expected =
    file === 'captured.yaml' ? capturedIn(text, fileName) : (parseYaml(text, { fileName }) ?? {});
  if (statesAreEqual(expected, actual)) return undefined;
  return messages.fixtureDiffers(folder.path(file), stateDiff(expected, actual));
}

/** Captured states without the times at which they were taken, whoever wrote them. */
const capturedIn = (text: string, fileName: string): AnyState =>
  Object.fromEntries(
    [...readCapturedStates(text, readSettings({}), fileName)].map(([name, { state }]) => [name, state]),
  );
