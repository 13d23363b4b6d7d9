import { mkdirSync, writeFileSync } from 'node:fs';

/** What a fuzzer found: everything that is needed to find it again. */
export interface Find {
  readonly check: string;
  readonly seed: number;
  readonly message: string;
  readonly input: unknown;
}

/** The same fault is found over and over: so many are kept of each check. */
const mostOfACheck = 5;

export class Finds {
  readonly all: Find[] = [];
  readonly #counts = new Map<string, number>();
  readonly #file: string;

  constructor(name: string) {
    this.#file = `reports/fuzz/${name}.json`;
  }

  add(find: Find): void {
    const count = (this.#counts.get(find.check) ?? 0) + 1;
    this.#counts.set(find.check, count);
    if (count > mostOfACheck) return;
    this.all.push(find);
    mkdirSync('reports/fuzz', { recursive: true });
    writeFileSync(this.#file, JSON.stringify(this.all, null, 1));
  }

  /** For a test that fails. */
  toString(): string {
    const rows = [...this.#counts].map(([check, count]) => `${count} times: ${check}`);
    const [first] = this.all;
    return [...rows, first ? `${this.#file} has the inputs; the first: ${first.message}` : ''].join('\n');
  }
}
