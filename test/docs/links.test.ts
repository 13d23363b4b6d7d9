import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const pages = [
  'README.md',
  ...['docs', 'docs/guides', 'docs/decisions'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** As GitHub makes them of headings. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd} _-]/gu, '')
    .replaceAll(' ', '-');

function anchors(page: string): Set<string> {
  const text = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));
  const ids = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!);
  return new Set([...headings, ...ids]);
}

/** Links to this project's own files: their text and where they lead. */
function links(page: string): string[] {
  const text = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((to) => !/^https?:/.test(to));
}

test.each(pages)('every link of %s leads somewhere', (page) => {
  const broken = links(page).filter((target) => {
    const [path, anchor] = target.split('#');
    const file = path === '' ? page : join(dirname(page), path!);
    return !existsSync(file) || (anchor !== undefined && !anchors(file).has(anchor));
  });
  expect(broken).toEqual([]);
});
