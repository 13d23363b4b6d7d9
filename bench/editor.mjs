// What an editor waits for: each function of nmpolicy/editor on a policy of some 200 lines with a state
// of 300 interfaces. The text is another one in every call, as it is while somebody types, so nothing is
// answered from what the last call left behind. With --check fails when a median is over the limit.
import { loadSource } from './load-source.mjs';
import { timeInTurn } from './time-in-turn.mjs';

const limit = 5;
const editor = await loadSource('src/editor/index.ts');
const { nodeState } = await loadSource('bench/generate-node-state.ts');
const state = nodeState(300, 500);

const captures = Array.from({ length: 40 }, (_, index) =>
  index === 0
    ? '  c0: routes.running.destination == "0.0.0.0/0"'
    : `  c${index}: "interfaces.name == capture.c0.routes.running.0.next-hop-interface"`,
);
const interfaces = Array.from({ length: 26 }, (_, index) =>
  [
    `    - name: br${index}`,
    '      type: linux-bridge',
    `      description: on {{ capture.c${index + 1}.interfaces.0.name }}`,
    `      ipv4: "{{ capture.c${index + 1}.interfaces.0.ipv4 }}"`,
    '      bridge:',
    `        port: [{ name: "{{ capture.c${index + 1}.interfaces.0.name }}" }]`,
  ].join('\n'),
);
const written = ['capture:', ...captures, 'desiredState:', '  interfaces:', ...interfaces, ''].join('\n');

/** The text with something typed behind a place of it that is named by what stands before the cursor. */
function typing(before, typed) {
  const at = written.indexOf(before) + before.length;
  return {
    text: (count) => `# ${count}\n${written.slice(0, at)}${typed}${written.slice(at)}`,
    offset: (count) => `# ${count}\n`.length + at + typed.length,
  };
}

const places = {
  'in an expression': typing('  c20: "interfaces.', 'na'),
  'in a value': typing('  c20: "interfaces.name == ', "'"),
  'in a template': typing('on {{ capture.c15.interfaces.', ''),
  'a new property': typing('    - name: br13\n', '      mt'),
  'in a text that is broken further down': {
    text: (count) => `${places['in an expression'].text(count)}\n bad: [\n`,
    offset: (count) => places['in an expression'].offset(count),
  },
};

const tasks = {};
let count = 0;
const onNextText =
  ({ text, offset }, ask) =>
  () => {
    count = (count + 1) % 1000;
    ask(text(count), offset(count));
  };
for (const [name, place] of Object.entries(places)) {
  tasks[`completions ${name}`] = onNextText(place, (text, at) => editor.getCompletions(text, at, { state }));
}
const name = typing('  c20: "interfaces.name == capture.c', '');
tasks['hover over a capture'] = onNextText(name, (text, at) => editor.getHover(text, at, { state }));
tasks.definition = onNextText(name, (text, at) => editor.getDefinition(text, at));
tasks.references = onNextText(name, (text, at) => editor.getReferences(text, at));
tasks.rename = onNextText(name, (text, at) => editor.rename(text, at, 'new-name'));
tasks.diagnostics = onNextText(name, (text) => editor.getDiagnostics(text));

const times = timeInTurn(tasks, { rounds: 40 });
console.log(
  `${written.split('\n').length} lines, ${written.length} characters, Node ${process.version}; milliseconds`,
);
console.log('   least  median');
for (const [task, { least, median }] of Object.entries(times)) {
  console.log(`${least.toFixed(2).padStart(8)}${median.toFixed(2).padStart(8)}  ${task}`);
}
const slow = Object.entries(times).filter(([, { median }]) => median > limit);
if (process.argv.includes('--check') && slow.length > 0) {
  console.error(`over ${limit} ms: ${slow.map(([task]) => task).join(', ')}`);
  process.exitCode = 1;
}
