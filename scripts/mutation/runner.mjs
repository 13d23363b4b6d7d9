// A test runner for Stryker: evaluates the bundled tests anew for each mutant, in one process that
// stays, up to the first test that fails. Everything of `src` and `test` is made afresh, so what is
// built once and kept (parser, tables) is mutated too; the libraries, and what V8 learnt of the
// code, stay. Starting Vitest, or only Node, for each of some thousand mutants takes ten times as long.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { constants, Script } from 'node:vm';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';

class BundleRunner {
  #evaluate;
  #file;

  /** Stryker runs this with its copy of the project as the working directory. */
  async init() {
    this.#file = resolve('test/.mutation/run.cjs');
    const text = `(function (module, exports, require, __filename, __dirname) {${readFileSync(this.#file, 'utf8')}\n})`;
    const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
    this.#evaluate = new Script(text, { filename: this.#file, importModuleDynamically }).runInThisContext();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const begin = performance.now();
    const failure = await this.#failure(undefined);
    const test = { id: 'tests', name: 'all tests', timeSpentMs: performance.now() - begin };
    return failure === undefined
      ? { status: DryRunStatus.Complete, tests: [{ ...test, status: TestStatus.Success }] }
      : { status: DryRunStatus.Error, errorMessage: failure };
  }

  async mutantRun({ activeMutant }) {
    const failure = await this.#failure(activeMutant.id);
    return failure === undefined
      ? { status: MutantRunStatus.Survived, nrOfTests: 1 }
      : { status: MutantRunStatus.Killed, killedBy: ['tests'], failureMessage: failure, nrOfTests: 1 };
  }

  /** What the first failing test says; nothing when all pass. */
  async #failure(mutant) {
    globalThis.__stryker__ = { activeMutant: mutant };
    const module = { exports: {} };
    try {
      const require = createRequire(this.#file);
      this.#evaluate(module, module.exports, require, this.#file, dirname(this.#file));
      await module.exports.runAll();
      return undefined;
    } catch (error) {
      return String(error).slice(0, 500);
    }
  }
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'bundle', () => new BundleRunner()),
];
