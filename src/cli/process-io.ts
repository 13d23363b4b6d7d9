import * as files from 'node:fs';
import { homedir } from 'node:os';
import type { CommandIo, OutputStream } from './io.ts';
import * as messages from './messages/files.ts';

/** The streams, files, environment and clock of this process. */
export function processIo(): CommandIo {
  return {
    // `process.stdin` opens the stream as soon as it is named, so that waits until it is needed
    input: {
      get isTerminal() {
        return process.stdin.isTTY === true;
      },
      chunks: standardInput,
    },
    output: outputStream(process.stdout, 1),
    errors: outputStream(process.stderr, 2),
    files,
    // neither has to be there for what does not need it
    get workingFolder() {
      return workingFolder();
    },
    get homeFolder() {
      return homeFolder();
    },
    environment: process.env,
    now: () => new Date(),
    version: readVersion,
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new Error(messages.noWorkingFolder());
  }
}

/** Of the environment or of the user's account; some users in containers have neither. */
function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

/** Node takes a folder for an empty stream. */
function standardInput(): AsyncIterable<Uint8Array> {
  if (files.fstatSync(0).isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  return process.stdin;
}

function outputStream(stream: NodeJS.WriteStream, descriptor: number): OutputStream {
  stream.on('error', () => {}); // whoever writes is told
  const isFile = files.fstatSync(descriptor).isFile();
  return {
    isTerminal: stream.isTTY === true,
    write: isFile
      ? async (text) => writeAll(descriptor, Buffer.from(text))
      : (text) =>
          new Promise((resolve, reject) => {
            stream.write(text, (error) => (error ? reject(error) : resolve()));
          }),
  };
}

/** A file takes a part only when the disk fills up. Node's stream for files takes no notice of that. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += files.writeSync(descriptor, bytes, at);
}

/** The bundle stands one folder below the package's manifest, this file two. */
function readVersion(): string {
  const manifests = ['../package.json', '../../package.json'].map((path) => new URL(path, import.meta.url));
  const manifest = manifests.find((url) => files.existsSync(url))!;
  return JSON.parse(files.readFileSync(manifest, 'utf8')).version;
}
