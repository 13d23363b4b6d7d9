import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { buildCommand, type ProcessResult, runScript } from '../harness/built-command.ts';
import { temporaryFolder } from '../harness/command.ts';

// The built command as a process of its own: pipes, signals, and what only the system can do to it.
const { folder, remove } = temporaryFolder();
let commandFile: string;
const run = (script: string): Promise<ProcessResult> => runScript(script, commandFile, folder);
const file = (name: string): string => join(folder, name);

const interfaces = Array.from({ length: 3000 }, (_, number) => ({
  name: `eth${number}`,
  type: 'ethernet',
  state: 'up',
  description: `interface number ${number} of a node that has many`,
}));

beforeAll(async () => {
  commandFile = await buildCommand(folder);
  writeFileSync(file('state.json'), JSON.stringify({ interfaces }));
  writeFileSync(file('small.yaml'), 'interfaces: [{ name: eth1, mtu: 1500 }]\n');
  writeFileSync(
    file('policy.yaml'),
    'capture: { all: interfaces.type == "ethernet" }\ndesiredState: { interfaces: "{{ capture.all.interfaces }}" }\n',
  );
  writeFileSync(
    file('small-policy.yaml'),
    'capture: { one: interfaces.name == "eth1" }\ndesiredState: { interfaces: "{{ capture.one.interfaces }}" }\n',
  );
});
afterAll(remove);

test('a home folder on a file system where none can be made', async () => {
  const script = 'ulimit -t 10; HOME=/proc/nope nmpolicyctl gen small-policy.yaml -s small.yaml';
  const result = await run(script);
  expect(result).toMatchObject({ status: 2, stdout: '' });
  expect(result.stderr).toMatch(/^error: `\/proc\/nope\/.cache\/nmpolicy\/cache.yaml` can't be written:/);
});

describe('pipes', () => {
  test('a state through a pipe', async () => {
    const result = await run('cat small.yaml | nmpolicyctl gen small-policy.yaml | cat');
    expect(result).toMatchObject({
      status: 0,
      stdout: 'interfaces:\n  - name: eth1\n    mtu: 1500\n',
      stderr: '',
    });
    const cache = parseYaml(readFileSync(file('.cache/nmpolicy/cache.yaml'), 'utf8'));
    expect(cache).toMatchObject({
      one: { state: { interfaces: [{ name: 'eth1' }] }, metaInfo: { version: '0' } },
    });
  });

  test('a reader that closes the output early', async () => {
    const script = 'nmpolicyctl gen policy.yaml -s state.json | head -c 1; echo " $PIPESTATUS"';
    expect(await run(script)).toMatchObject({ stdout: 'i 141\n', stderr: '' });
  });

  test('a reader that closes the error output early', async () => {
    const broken = 'for i in {1..3000}; do echo "  c$i: a =="; done';
    const script = `(echo capture:; ${broken}) > broken.yaml; { nmpolicyctl gen broken.yaml -s small.yaml 2>&1 >/dev/null; echo $? > status; } | head -c 5; cat status`;
    expect((await run(script)).stdout).toBe('error1\n');
  });

  test('a writer that ends early', async () => {
    const result = await run('head -c 1000 state.json | nmpolicyctl gen policy.yaml -o kept.yaml');
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toMatch(/^error\[invalid-yaml\].*\n.*<standard input>:1:/);
    expect(readdirSync(folder)).not.toContain('kept.yaml');
  });

  test('closed standard input is an empty state', async () => {
    const result = await run('nmpolicyctl gen policy.yaml <&-');
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(
      /^error\[capture-is-empty\][\s\S]*\nnote: the current state from standard input is empty\n/,
    );
  });

  test('a full disk behind standard output', async () => {
    const result = await run('nmpolicyctl gen policy.yaml -s state.json -o kept.yaml > /dev/full');
    expect(result).toMatchObject({
      status: 2,
      stderr: "error: standard output can't be written: there is no space left on the device\n",
    });
  });

  test('a file behind standard output that can not grow any more', async () => {
    const result = await run(
      '(ulimit -f 10; nmpolicyctl gen policy.yaml -s state.json -o - > cut); echo $?; stat -c %s cut',
    );
    expect(result.stdout).toBe('2\n10240\n');
    expect(result.stderr).toBe("error: standard output can't be written: it would become too large\n");
  });

  test('a file behind standard output that takes everything', async () => {
    const script = 'nmpolicyctl gen policy.yaml -s state.json -o - --json > whole; cat whole';
    expect(JSON.parse((await run(script)).stdout).desiredState).toEqual({ interfaces });
  });

  test('a full disk behind the errors, too', async () => {
    expect(await run('nmpolicyctl gen nowhere.yaml > /dev/full 2>&1')).toMatchObject({ status: 2 });
  });

  test('closed standard output and error', async () => {
    expect(await run('nmpolicyctl gen small-policy.yaml -s small.yaml >&- 2>&-')).toMatchObject({
      status: 0,
    });
  });

  test('a folder as standard input', async () => {
    const result = await run('nmpolicyctl gen policy.yaml < .');
    expect(result).toMatchObject({
      status: 2,
      stderr: "error: standard input can't be read: it is a folder\n  help: name a file in it\n",
    });
  });

  test('standard input is not waited for when a file has the state', async () => {
    const endless = '< <(sleep 600 & echo $! > sleeper; wait)';
    const script = `nmpolicyctl gen small-policy.yaml -s small.yaml ${endless}; kill $(cat sleeper)`;
    expect((await run(script)).stdout).toBe('interfaces:\n  - name: eth1\n    mtu: 1500\n');
  });

  test('files that are pipes', async () => {
    const script =
      'nmpolicyctl gen <(cat small-policy.yaml) -s <(cat small.yaml) -o >(cat > through.yaml); sleep 0.5';
    expect(await run(script)).toMatchObject({
      stdout: 'interfaces:\n  - name: eth1\n    mtu: 1500\n',
      stderr: '',
    });
    expect(readFileSync(file('through.yaml'), 'utf8')).toMatch(/^one:\n {2}state:/);
  });
});

test('captured states through a pipe that nobody reads any more', async () => {
  const result = await run(
    'nmpolicyctl gen policy.yaml -s state.json -o /dev/fd/9 9>&1 >/dev/null | head -c 4',
  );
  expect(result.stdout).toBe('all:');
  expect(result.stderr).toBe(
    "error: `/dev/fd/9` can't be written: nobody reads it any more\n  help: nothing was printed; choose another file with `--captured-states-output`\n",
  );
});

describe('nodes that can be read only once, for several policies', () => {
  const line = 'nmpolicyctl preview small-policy.yaml policy.yaml --nodes';
  test.each([
    ['a process', `${line} <(cat small.yaml)`],
    ['standard input by its name', `cat small.yaml | ${line} /dev/stdin`],
    ['a FIFO', `mkfifo fifo; cat small.yaml > fifo & ${line} fifo; rm fifo`],
  ])('%s', async (_name, script) => {
    const { stdout } = await run(script);
    expect(stdout).toMatch(/^small-policy.yaml: 1 node: [\s\S]*^policy.yaml: 1 node: /m);
  });
});

describe('the captured states', () => {
  /** Files beside `name` that a write left over. */
  const leftOver = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

  test('killed between writing and renaming: the old file stays, and the next run works', async () => {
    writeFileSync(file('killed.yaml'), 'old: {}\n');
    writeFileSync(
      file('kill-at-rename.mjs'),
      `import fs from 'node:fs';
       import { syncBuiltinESMExports } from 'node:module';
       fs.renameSync = () => process.kill(process.pid, 'SIGKILL');
       syncBuiltinESMExports();`,
    );
    const script =
      'NODE_OPTIONS="--import ./kill-at-rename.mjs" nmpolicyctl gen policy.yaml -s state.json -o killed.yaml';
    expect(await run(script)).toMatchObject({ status: 137, stdout: '' });
    expect(readFileSync(file('killed.yaml'), 'utf8')).toBe('old: {}\n');
    expect(leftOver()).toHaveLength(1);
    expect(await run('nmpolicyctl gen policy.yaml -s state.json -o killed.yaml >/dev/null')).toMatchObject({
      status: 0,
    });
    expect(readFileSync(file('killed.yaml'), 'utf8')).toMatch(/^all:\n/);
    await run('rm .nmpolicy-*.tmp');
  });

  test('written by several processes at once: always one of them, whole', async () => {
    const one = 'nmpolicyctl gen policy.yaml -s state.json -o shared.yaml >/dev/null &';
    const other = 'nmpolicyctl gen small-policy.yaml -s small.yaml -o shared.yaml >/dev/null &';
    let isRunning = true;
    const writers = run(`${one} ${other} ${one} ${other} wait`).finally(() => {
      isRunning = false;
    });
    const seen = new Set<string>();
    while (isRunning) {
      try {
        seen.add(readFileSync(file('shared.yaml'), 'utf8'));
      } catch {}
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(await writers).toMatchObject({ stderr: '' });
    seen.add(readFileSync(file('shared.yaml'), 'utf8'));
    for (const text of seen) expect(text).toMatch(/^(one|all):\n[\s\S]*\n {4}version: '0'\n$/);
    expect(leftOver()).toEqual([]);
  });

  test.each([
    ['standard output', '-o /dev/stdout > both; cat both', ['interfaces:\n', '---\none:\n']],
    [
      'standard output at the end of a file',
      '-o /dev/fd/1 >> both; cat both',
      ['old\ninterfaces:\n', '---\none:\n'],
    ],
    ['standard error', '-o /dev/stderr 2> both; cat both', ['interfaces:\n', 'one:\n']],
    ['another descriptor', '-o /dev/fd/9 9> both; cat both', ['interfaces:\n', 'one:\n']],
  ])('%s that leads to a file is written to, not replaced', async (_name, rest, parts) => {
    const { stdout } = await run(`echo old > both; nmpolicyctl gen small-policy.yaml -s small.yaml ${rest}`);
    const places = parts.map((part) => `\n${stdout}`.indexOf(`\n${part}`));
    expect(places, stdout).not.toContain(-1);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });

  test.each([
    ['the current state', 'gen small-policy.yaml -o same.yaml', 'small.yaml'],
    ['the policy', 'gen - -s small.yaml -o same.yaml', 'small-policy.yaml'],
  ])('%s from standard input is not replaced', async (what, line, source) => {
    const result = await run(
      `cp ${source} same.yaml; nmpolicyctl ${line} < same.yaml; cmp same.yaml ${source}`,
    );
    expect(result.stderr).toMatch(`error: \`same.yaml\` can't be written: it is ${what}\n`);
    expect(result).toMatchObject({ status: 0, stdout: '' });
  });

  test('do not replace the file that the desired state goes to', async () => {
    const line = 'nmpolicyctl gen small-policy.yaml -s small.yaml';
    const result = await run(`${line} -o both.yaml > both.yaml; echo $?; cat both.yaml; rm both.yaml`);
    expect(result.stdout).toBe('2\n');
    expect(result.stderr).toContain("error: `both.yaml` can't be written: standard output goes there\n");
  });

  test('a device stays a device', async () => {
    expect(
      await run('nmpolicyctl gen small-policy.yaml -s small.yaml -o /dev/null && test -c /dev/null'),
    ).toMatchObject({
      status: 0,
      stderr: '',
    });
  });
});

describe('a working folder that was removed', () => {
  const runThere = (script: string): Promise<ProcessResult> =>
    run(`mkdir gone; cd gone; rmdir ../gone; ${script}`);
  const gone = 'the working folder is not there any more';

  test('is needed for no help', async () => {
    expect(await runThere('nmpolicyctl --help')).toMatchObject({ status: 0, stderr: '' });
  });

  test('is needed for no file with its whole path', async () => {
    const script = 'nmpolicyctl gen "$HOME/small-policy.yaml" -s "$HOME/small.yaml" -o "$HOME/kept.yaml"';
    expect(await runThere(`${script}; rm "$HOME/kept.yaml"`)).toMatchObject({
      stdout: 'interfaces:\n  - name: eth1\n    mtu: 1500\n',
      stderr: '',
    });
  });

  test.each([
    ['gen policy.yaml', `\`policy.yaml\` can't be read: ${gone}`],
    ['preview "$HOME/small-policy.yaml" -n nodes.yaml', `\`nodes.yaml\` can't be read: ${gone}`],
    [
      'gen "$HOME/small-policy.yaml" -s "$HOME/small.yaml" -o kept.yaml',
      `\`kept.yaml\` can't be written: ${gone}`,
    ],
  ])('is missed by %s', async (line, message) => {
    const result = await runThere(`nmpolicyctl ${line}`);
    expect(result).toMatchObject({ status: 2 });
    expect(result.stderr.split('\n')[0]).toBe(`error: ${message}`);
  });
});

describe('the process', () => {
  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(file('package.json'), 'utf8'));
    expect(await run('nmpolicyctl --version')).toMatchObject({
      status: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  test('bash takes the completion script, and completes with it', async () => {
    const complete = 'COMP_WORDS=(nmpolicyctl gen --eng); COMP_CWORD=2; _nmpolicyctl; echo "$COMPREPLY"';
    const choices =
      'COMP_WORDS=(nmpolicyctl gen --engine nms); COMP_CWORD=3; _nmpolicyctl; echo "$COMPREPLY"';
    const command = 'COMP_WORDS=(nmpolicyctl ge); COMP_CWORD=1; _nmpolicyctl; echo "$COMPREPLY"';
    // bash takes `=` for a word of its own
    const value =
      'COMP_WORDS=(nmpolicyctl gen --engine = nms); COMP_CWORD=4; _nmpolicyctl; echo "$COMPREPLY"';
    const values = `COMP_WORDS=(nmpolicyctl gen --engine =); COMP_CWORD=3; _nmpolicyctl; echo "\${COMPREPLY[@]}"`;
    const operand = `COMP_WORDS=(nmpolicyctl gen -- --eng); COMP_CWORD=3; _nmpolicyctl; echo "[\${COMPREPLY[@]}]"`;
    const calls = [complete, choices, command, value, values, operand].join('; ');
    const result = await run(`source <(nmpolicyctl completion bash); ${calls}`);
    expect(result).toMatchObject({
      stdout: '--engine\nnmstate\ngen\nnmstate\nnmpolicy nmstate\n[]\n',
      stderr: '',
    });
  });

  test('a big result arrives whole', async () => {
    const { stdout, status } = await run('nmpolicyctl gen policy.yaml -s state.json --json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).desiredState).toEqual({ interfaces });
  });
});
