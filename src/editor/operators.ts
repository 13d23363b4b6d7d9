import type { EngineName } from '../engines/engine.ts';

/** The wording of what operators do. */
type Operators = Readonly<Record<string, { readonly detail: string; readonly documentation: string }>>;

const operators: Operators = {
  '==': {
    detail: 'equality',
    documentation:
      'Keeps the part of the input in which the value at the path equals the right-hand value: of the first list on the path, the elements that match.',
  },
  '!=': {
    detail: 'inequality',
    documentation:
      'Keeps the part of the input in which the path leads to a value that differs from the right-hand value.',
  },
  ':=': {
    detail: 'replacement',
    documentation:
      'Gives the whole input with the right-hand value set at the path, in every element of the lists on it. `:= null` removes the key.',
  },
  '|': {
    detail: 'pipe',
    documentation: 'The operation on the right reads the state of the capture on the left.',
  },
  '+': {
    detail: 'merge',
    documentation: 'Puts the states of captures together: maps key by key, lists one after the other.',
  },
};

/** Where engine nmstate takes them otherwise. */
const nmstateOperators: Operators = {
  ...operators,
  '!=': { detail: 'inequality', documentation: 'Engine nmstate has none, and refuses the expression.' },
  ':=': {
    detail: 'replacement',
    documentation:
      'Gives the section that the path leads into, and it alone, with the right-hand value set at the path in every element. `:= null` removes the key.',
  },
  '+': {
    detail: 'merge',
    documentation: 'Engine nmstate has none, and reads the expression as something else.',
  },
};

/** By how they are written. */
export const operatorsOf = (engine: EngineName = 'nmpolicy'): Operators =>
  engine === 'nmstate' ? nmstateOperators : operators;
