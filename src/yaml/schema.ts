import {
  CORE_SCHEMA,
  defineScalarTag,
  intCoreTag,
  NOT_RESOLVED,
  type ScalarTagDefinition,
  type Schema,
  YAMLException,
} from 'js-yaml';
import { mostDigits } from './long-integers.ts';

const decimal = /^[-+]?[0-9]+$/;

/** Integers that a double can't hold exactly become `bigint` (language page, "Numbers"). */
const integerTag: ScalarTagDefinition<number | bigint> = defineScalarTag<number | bigint>(
  'tag:yaml.org,2002:int',
  {
    implicit: true,
    implicitFirstChars: [...'-+0123456789'],
    resolve: (source, isExplicit, tagName) => {
      const value = intCoreTag.resolve(source, isExplicit, tagName);
      const isInteger = value !== NOT_RESOLVED || decimal.test(source);
      if (!isInteger || source.length > mostDigits) return NOT_RESOLVED;
      if (Number.isSafeInteger(value)) return value as number;
      const [, sign, digits] = /^([-+]?)(.*)$/.exec(source)!;
      return sign === '-' ? -BigInt(digits!) : BigInt(digits!);
    },
    // -0 is a float to js-yaml
    identify: (data) => typeof data === 'bigint' || data === 0 || intCoreTag.identify(data),
    represent: (data) => {
      const text = String(data);
      if (text.length > mostDigits) throw new YAMLException(`an integer of more than ${mostDigits} digits`);
      return text;
    },
  },
);

/** What text is read with: YAML 1.2's core schema, so MAC addresses, `yes` and dates are strings. */
export const readingSchema: Schema = CORE_SCHEMA.withTags(integerTag);

/** The `!!int` tag that writes `bigint` too. */
export { integerTag };
