import * as messages from './messages.ts';

/** A folder with the files of one test. */
export interface FixtureFolder {
  readonly name: string;
  /** Where a file is, for messages. */
  readonly path: (file: string) => string;
  /** The text of a file; `undefined` when there is none. */
  readonly read: (file: string) => string | undefined;
  /** Writes a file whole or not at all. */
  readonly write: (file: string, text: string) => void;
  readonly remove: (file: string) => void;
}

/**
 * The folders in a directory by name, and whether their expectations are to be written anew
 * (`NMPOLICY_UPDATE=1`). Throws for a directory that is not there or has no folder in it.
 */
export function openFixtureFolders(directory: string | { readonly href: string }): {
  readonly folders: readonly FixtureFolder[];
  readonly isUpdate: boolean;
} {
  const { fs, path, url, environment } = loadNode();
  const address = typeof directory === 'string' ? directory : String(directory?.href);
  const root = (address.startsWith('file:') ? url.fileURLToPath(address) : address) || '.';
  const isDirectory = (place: string): boolean => {
    try {
      // a link to a folder is a folder
      return fs.statSync(place).isDirectory();
    } catch {
      return false;
    }
  };
  if (!isDirectory(root)) throw new Error(messages.noDirectory(path.resolve(root)));
  const names = fs
    .readdirSync(root)
    .filter((name) => !name.startsWith('.') && isDirectory(path.join(root, name)))
    .sort();
  if (names.length === 0) throw new Error(messages.noFolders(path.resolve(root)));
  const folders = names.map((name): FixtureFolder => {
    const inFolder = (file: string): string => path.join(root, name, file);
    return {
      name,
      path: inFolder,
      read: (file) => {
        if (!fs.existsSync(inFolder(file))) return undefined;
        // the error of reading it would not name it
        if (isDirectory(inFolder(file))) throw new Error(messages.noFile(inFolder(file)));
        return fs.readFileSync(inFolder(file), 'utf8');
      },
      write: (file, text) => {
        const unfinished = inFolder(`.${file}.unfinished`);
        fs.writeFileSync(unfinished, text);
        fs.renameSync(unfinished, inFolder(file));
      },
      remove: (file) => fs.rmSync(inFolder(file), { force: true }),
    };
  });
  return { folders, isUpdate: environment.NMPOLICY_UPDATE === '1' };
}

/**
 * Node's modules, asked for only now: importing the matchers must work where there is no Node, and
 * tests have to be defined without waiting for an import.
 */
function loadNode() {
  const { process: node } = globalThis as { process?: NodeJS.Process };
  if (typeof node?.getBuiltinModule !== 'function') throw new Error(messages.noNode());
  return {
    fs: node.getBuiltinModule('node:fs'),
    path: node.getBuiltinModule('node:path'),
    url: node.getBuiltinModule('node:url'),
    environment: node.env,
  };
}
