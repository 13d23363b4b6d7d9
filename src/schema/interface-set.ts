import type { PlainMap } from './plain-map.ts';

/**
 * The interfaces of a state as the set that nmstate holds them in (engines page, "State"): by name in the byte
 * order of UTF-8, the last of a name wins. Interfaces outside the kernel are kept by name and type and stand
 * behind the kernel's of the same name. Expects interfaces that were read, so with a name and a type.
 */
export function interfaceSet(interfaces: readonly PlainMap[], known: readonly string[]): readonly PlainMap[] {
  const names = interfaces.map((one) => one.name as string);
  const isSorted = names.every((name, index) => index === 0 || compareBytes(names[index - 1]!, name) < 0);
  if (isSorted) return interfaces;
  const kernel = new Map<string, PlainMap>();
  const user = new Map<string, PlainMap>();
  for (const one of interfaces) {
    const { name, type } = one as { name: string; type: string };
    if (userTypes.includes(type) || !known.includes(type)) user.set(JSON.stringify([name, type]), one);
    else kernel.set(name, one);
  }
  const set = [...kernel.values(), ...user.values()].sort((left, right) =>
    compareBytes(left.name as string, right.name as string),
  );
  const isUnchanged =
    set.length === interfaces.length && set.every((one, index) => one === interfaces[index]);
  return isUnchanged ? interfaces : set;
}

/** Known types that are no kernel interfaces. */
const userTypes = ['ovs-bridge', 'ipsec'];

/** Negative, zero or positive, as the UTF-8 bytes of the texts compare; UTF-16 puts surrogates too low. */
function compareBytes(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const [a, b] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (a !== b) return byteRank(a) - byteRank(b);
  }
  return left.length - right.length;
}

const byteRank = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);
