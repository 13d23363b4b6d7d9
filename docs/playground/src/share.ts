import type { Documents } from './protocol.ts';

/** The most that a link may hold once it is unpacked, in bytes: a short link can stand for very much. */
const mostBytes = 16 * 1024 * 1024;
const marker = 'v1=';

/** The documents as the fragment of a link: compressed, and in characters that chat programs leave alone. */
export async function toFragment(documents: Documents): Promise<string> {
  const text = new Blob([JSON.stringify(documents)]);
  const packed = text.stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return marker + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The documents of a link's fragment (without `#`); `undefined` when it carries none. Throws for one that can't be read. */
export async function fromFragment(fragment: string): Promise<Documents | undefined> {
  if (!fragment.startsWith(marker)) return undefined;
  const binary = atob(fragment.slice(marker.length).replaceAll('-', '+').replaceAll('_', '/'));
  const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return asDocuments(JSON.parse(await readText(unpacked)));
}

async function readText(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > mostBytes) throw new Error('the link holds too much');
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

function asDocuments(value: unknown): Documents {
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  return {
    policy: text('policy'),
    state: text('state'),
    cache: text('cache'),
    engine: fields.engine === 'nmstate' ? 'nmstate' : 'nmpolicy',
  };
}
