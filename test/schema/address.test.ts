import { isIP } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../bench/random.ts';
import { canonicalAddress } from '../../src/schema/address.ts';
import { pick, texts } from './sample-state.ts';

const words = ['', '0', '1', 'f', 'FF', '00ab', 'ffff', '0000', '12345', 'g', '1.2.3.4', '1.2.3.256'];

const randomAddress = (random: Random): string =>
  Array.from({ length: 1 + random.below(10) }, () => pick(words, random)).join(':');

describe('canonicalAddress', () => {
  it('takes the addresses that Node.js takes, and means the same', () => {
    const random = seededRandom(1);
    const candidates = [...texts, ...Array.from({ length: 20_000 }, () => randomAddress(random))];
    let accepted = 0;
    for (const text of candidates) {
      const canonical = canonicalAddress(text);
      expect(canonical !== undefined, text).toBe(isIP(text) !== 0 && !text.includes('%'));
      if (canonical === undefined || !text.includes(':')) continue;
      accepted++;
      // the WHATWG form is the same but for the dotted quad in mapped addresses
      const standard = new URL(`http://[${text}]`).hostname.slice(1, -1);
      const hostname = new URL(`http://[${canonical}]`).hostname.slice(1, -1);
      expect(hostname, text).toBe(standard);
      if (!canonical.startsWith('::ffff:')) expect(canonical).toBe(standard);
    }
    expect(accepted).toBeGreaterThan(200);
  });

  it('writes a mapped address with its dotted quad', () => {
    expect(canonicalAddress('::FFFF:0102:0304')).toBe('::ffff:1.2.3.4');
    expect(canonicalAddress('::0102:0304')).toBe('::102:304');
  });
});
