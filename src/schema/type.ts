/** A type of a value, as the table describes it. */
export type Type = ScalarType | ListType | MapType | StructureType | SwitchType;

interface Nullable {
  /** Null reads as "not set". */
  readonly nullable: boolean;
}

export interface SimpleType extends Nullable {
  readonly kind:
    | 'string'
    | 'boolean'
    | 'booleantext'
    | 'feature'
    | 'address'
    | 'connection'
    | 'any'
    | 'loose';
}

export interface IntegerType extends Nullable {
  readonly kind: 'integer';
  readonly signed: boolean;
  readonly bits: number;
  /** The bounds, as near as a double comes to them. */
  readonly least: number;
  readonly most: number;
  /** The texts that are read as an integer besides numbers. */
  readonly texts: '' | 'digits' | 'text';
}

export interface EnumerationType extends Nullable {
  readonly kind: 'enumeration';
  readonly enumeration: Enumeration;
}

export type ScalarType = SimpleType | IntegerType | EnumerationType;

export interface ListType extends Nullable {
  readonly kind: 'list';
  readonly item: Type;
}

/** A map whose keys are the user's. */
export interface MapType extends Nullable {
  readonly kind: 'map';
  readonly item: Type;
}

export interface StructureType extends Nullable {
  readonly kind: 'structure';
  readonly structure: Structure;
}

/** A structure with `enabled` that a boolean can stand for. */
export interface SwitchType extends Nullable {
  readonly kind: 'switch';
  readonly structure: Structure;
}

/** A closed or open set of values. */
export interface Enumeration {
  readonly name: string;
  /** What is read, and the value that is written for it. */
  readonly values: ReadonlyMap<string | number, string>;
  /** The values that are written. */
  readonly canonical: readonly string[];
  readonly open: boolean;
  readonly anyCase: boolean;
}

export interface Property {
  /** The spelling that is written. */
  readonly name: string;
  /** All spellings, the written one first. */
  readonly spellings: readonly string[];
  readonly type: Type;
  readonly required: boolean;
  readonly dropped: boolean;
  readonly omittedWhenEmpty: boolean;
  readonly hexadecimal: boolean;
  /** Reported by a node, never applied to one. */
  readonly queryOnly: boolean;
  /** What is written when the property was not set; `undefined` for nothing. */
  readonly fallback: unknown;
  /** `Structure.property` of the structure that the property was defined in. */
  readonly id: string;
}

export interface Structure {
  readonly name: string;
  /** By every spelling. */
  readonly properties: ReadonlyMap<string, Property>;
  /** The properties that have to be there, and those that are written even when they were not. */
  readonly demanded: readonly Property[];
  /** Unknown properties are ignored. */
  readonly open: boolean;
  /** The first property that is there counts alone. */
  readonly choice: boolean;
  /** The structure that each interface type has; empty on all but an interface. */
  readonly branches: ReadonlyMap<string, Structure>;
}
