// Writes dist/THIRD-PARTY-NOTICES.txt: name, version and licence text of every inlined package.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export async function writeNotices(folders) {
  const packages = await Promise.all(folders.map(readPackage));
  packages.sort((a, b) => (a.title < b.title ? -1 : 1));
  // the packages of one project share a licence: its text is there once
  const texts = [...new Set(packages.map(({ text }) => text))];
  const notices = texts.map((text) => {
    const titles = packages.filter((other) => other.text === text).map(({ title }) => `## ${title}\n`);
    return `${titles.join('')}\n${text.trim()}\n`;
  });
  const head = 'nmpolicy contains code of these projects.\n';
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', [head, ...notices].join('\n'));
}

async function readPackage(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return { title: `${name} ${version} (${license})`, text: await licenceText(folder, name) };
}

async function licenceText(folder, name) {
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file) return readFile(join(folder, file), 'utf8');
  throw new Error(`${name} ships no licence text (looked in ${dirname(folder)})`);
}
