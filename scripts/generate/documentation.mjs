// The schema's facts about a property or definition as sentences.

const list = (values) => values.map((value) => `\`${value}\``).join(', ');

/** Sentences, the most telling first; empty when the type says it all. */
export function documentation(node) {
  const sentences = [];
  const say = (keyword, sentence) => {
    if (keyword in node) sentences.push(sentence(node[keyword]));
  };
  say('description', sentence);
  say('x-aliases', (names) => `Also read as ${list(names)}.`);
  say('x-synonym-of', (name) => `The same setting as \`${name}\`.`);
  say('x-query-only', () => 'Reported, never applied.');
  say('x-apply-only', () => 'For applying only, never reported.');
  say('x-apply-range', ([low, high]) => `Can be applied from ${low} to ${high}.`);
  say('x-apply-values', (values) => `Can be applied: ${list(values)}.`);
  say('x-secret', () => 'A secret, masked in reports.');
  say('x-dropped', () => 'Accepted and discarded.');
  say('x-serialized-as', (form) => `Written as a ${form === 'hex-string' ? 'hexadecimal string' : form}.`);
  say(
    'x-key-aliases',
    (aliases) =>
      `Short names, understood when applied: ${Object.entries(aliases)
        .map(([name, short]) => `${list(short)} for \`${name}\``)
        .join(', ')}.`,
  );
  say('x-query-only-values', (values) => `Reported, never applied: ${list(values)}.`);
  say('x-apply-only-values', (values) => `For applying only: ${list(values)}.`);
  say('x-deprecated-values', (values) => `Deprecated: ${list(values)}.`);
  say('x-labels', (labels) => `${labels.map((label, index) => `${index}: ${label}`).join(', ')}.`);
  say('default', (value) => `Default: \`${value}\`.`);
  return sentences;
}

const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`;

/** A documentation comment with its line break, or nothing. */
export function comment(node, indent = '') {
  const lines = documentation(node);
  if (lines.length === 0) return '';
  const text = lines.join(' ');
  if (text.length + indent.length <= 100) return `${indent}/** ${text} */\n`;
  return `${indent}/**\n${wrap(text, 105 - indent.length)
    .map((line) => `${indent} * ${line}`)
    .join('\n')}\n${indent} */\n`;
}

function wrap(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
