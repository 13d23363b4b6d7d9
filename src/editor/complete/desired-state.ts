import { SCALAR_STYLE } from 'js-yaml';
import type { DocumentPath } from '../../diagnostics/diagnostic.ts';
import { type KnownProperty, propertiesAt } from '../../schema/properties-at.ts';
import { toYaml } from '../../yaml/write-text.ts';
import type { Proposal, Proposed } from '../completion.ts';
import type { Cursor } from '../cursor.ts';
import { interfaceTypeAt } from '../interface-type.ts';
import { canHold, isPlain } from '../scalar-edit.ts';
import { scalarsAmong, valuesAt } from '../states.ts';
import { propertyDetail, propertyDocumentation, seenInState, templateDetail, valueDetail } from '../words.ts';
import { keyProposals } from './keys.ts';
import { captureNames, isStep } from './steps.ts';
import type { Surroundings } from './surroundings.ts';
import { proposeInTemplate } from './template.ts';

/** What can be written at the cursor, in the desired state. */
export function proposeInDesiredState(
  source: string,
  cursor: Cursor,
  surroundings: Surroundings,
): Proposed[] {
  const path = cursor.path.slice(1);
  if (cursor.isKey) {
    const known = isListAt(cursor, path.slice(0, -1))
      ? []
      : propertiesAt(path.slice(0, -1), interfaceType(cursor));
    return [{ word: wholeScalar(cursor), proposals: propertyKeys(source, cursor, known) }];
  }
  const inTemplate = proposeInTemplate(cursor.content, cursor.at, surroundings);
  if (inTemplate) return [inTemplate];
  if (cursor.content.includes('{{')) return [insertedReference(cursor, surroundings)];
  const within = propertiesAt(path, interfaceType(cursor));
  const proposed = (proposals: Proposal[]): Proposed[] => [
    { word: wholeScalar(cursor), proposals },
    insertedReference(cursor, surroundings),
  ];
  const isList = isListAt(cursor, path);
  const likely = likelyReferences(cursor, surroundings);
  if (within.length > 0) return proposed([...propertyKeys(source, cursor, within, isList), ...likely]);
  return proposed([...(isList ? [] : values(cursor, surroundings)), ...likely]);
}

/** Whether NMState has a list at a path, not one of its elements. */
function isListAt(cursor: Cursor, path: DocumentPath): boolean {
  const last = path.at(-1);
  if (typeof last !== 'string') return false;
  const known = propertiesAt(path.slice(0, -1), interfaceType(cursor));
  const property = known.find(({ name, otherNames }) => name === last || otherNames.includes(last));
  return property?.contains === 'list';
}

const wholeScalar = ({ content, at }: Cursor): Proposed['word'] => ({
  span: { start: 0, end: content.length },
  written: content.slice(0, at),
});

const interfaceType = ({ text, policy, path, clean }: Cursor): string | undefined => {
  const type = interfaceTypeAt(text, policy, path);
  return type === undefined ? undefined : clean(type);
};

function propertyKeys(
  source: string,
  cursor: Cursor,
  known: readonly KnownProperty[],
  isElement = false,
): Proposal[] {
  const keys = known.map((property) => ({
    name: property.name,
    detail: propertyDetail(property),
    documentation: propertyDocumentation(property),
    contains: property.contains,
  }));
  return keyProposals(source, cursor, keys, isElement);
}

function values(cursor: Cursor, { states }: Surroundings): Proposal[] {
  const path = cursor.path.slice(1);
  const steps = path.filter((part) => typeof part === 'string');
  const named = propertiesAt(path.slice(0, -1), interfaceType(cursor)).find(
    ({ name }) => name === steps.at(-1),
  );
  const seen = scalarsAmong(valuesAt(states.current, steps)).filter(
    (value) => cursor.style === SCALAR_STYLE.PLAIN || canHold(cursor.style, value),
  );
  const known = (named?.values ?? []).filter((value) => !seen.some((other) => String(other) === value));
  return [
    ...known.map((value) => scalar(value === 'true' || value === 'false' ? value === 'true' : value, cursor)),
    ...seen.map((value) => ({ ...scalar(value, cursor), detail: seenInState })),
  ];
}

/** A value so that YAML reads it as what it is; in quotes or a block everything is a string already. */
function scalar(value: string | number | bigint | boolean, { style, isInFlow, isJson }: Cursor): Proposal {
  const label = String(value);
  if (style !== SCALAR_STYLE.PLAIN) return { label, kind: 'value' };
  if (isJson) {
    const content = typeof value === 'string' ? JSON.stringify(value) : label;
    return { label, kind: 'value', content, isYaml: true };
  }
  const written = toYaml(value).trimEnd();
  const fits = !/[\r\n]/.test(written) && (isPlain(written, { isInFlow }) || /^['"]/.test(written));
  return { label, kind: 'value', content: fits ? written : JSON.stringify(label), isYaml: true };
}

/** What stands in captured states at the place that is being written, in the first element of each list. */
function likelyReferences({ path }: Cursor, { states }: Surroundings): Proposal[] {
  const steps = path.slice(1).map((part) => (typeof part === 'number' ? 0 : part));
  if (!steps.some((part) => typeof part === 'string')) return [];
  return [...states.captured].flatMap(([name, state]): Proposal[] => {
    const [value] = valuesAt(state, steps);
    const canBeWritten = [name, ...steps].every((part) => typeof part === 'number' || isStep(part));
    if (value === undefined || !canBeWritten) return [];
    const content = `{{ ${['capture', name, ...steps].join('.')} }}`;
    return [{ label: content, kind: 'capture', detail: valueDetail(value) }];
  });
}

/** A reference to a capture, at the cursor in the text. */
function insertedReference({ at }: Cursor, surroundings: Surroundings): Proposed {
  const content = '{{ capture. }}';
  const caret = content.length - ' }}'.length;
  return {
    word: { span: { start: at, end: at }, written: '' },
    proposals:
      captureNames(surroundings).length > 0
        ? [{ label: content, kind: 'capture', detail: templateDetail, content, caret }]
        : [],
  };
}
