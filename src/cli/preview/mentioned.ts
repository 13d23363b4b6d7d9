import type { AnyState } from '../../types.ts';
import { isMap, ownValue } from '../../values.ts';
import { MapsByKey, spelling } from './maps-by-key.ts';

/**
 * Whether all that the wanted value of a property mentions is there already; elements with a name are found by it.
 * What stands in a list is of the list's property.
 */
export function isMentioned(wanted: unknown, found: unknown, property: string): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(found) || wanted.length !== found.length) return false;
    let named: MapsByKey | undefined;
    return wanted.every((element, index) => {
      if (!isMap(element) || element.name === undefined) return isMentioned(element, found[index], property);
      const sameIndex: unknown = found[index];
      if (isMap(sameIndex) && sameIndex.name === element.name && isMapMentioned(element, sameIndex))
        return true;
      named ??= new MapsByKey(mapsIn(found), ['name']);
      return named.candidates(element).some((other) => isMapMentioned(element, other));
    });
  }
  if (isMap(wanted)) return isMap(found) && isMapMentioned(wanted, found);
  return spelling(wanted, property) === spelling(found, property);
}

/** The same for maps, whatever property they are of. */
export const isMapMentioned = (wanted: AnyState, found: AnyState): boolean =>
  Object.entries(wanted).every(([key, value]) => isMentioned(value, ownValue(found, key), key));

export const mapsIn = (list: unknown): readonly AnyState[] => (Array.isArray(list) ? list.filter(isMap) : []);
