import { matchesArn, matchesPattern } from './iam-pattern.ts';

/**
 * Condition operators of the IAM JSON policy language that this world knows. Numbers and dates are not among them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
const comparisons: Readonly<Record<string, (wanted: string, value: string) => boolean>> = {
  StringEquals: (wanted, value) => wanted === value,
  StringEqualsIgnoreCase: (wanted, value) => wanted.toLowerCase() === value.toLowerCase(),
  StringLike: matchesPattern,
  ArnEquals: matchesArn,
  ArnLike: matchesArn,
  IpAddress: isInRange,
  Bool: (wanted, value) => wanted.toLowerCase() === value.toLowerCase(),
};

/** Operators that hold where the other one does not, also where the request lacks the key. */
const negations: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NotIpAddress: 'IpAddress',
};

const known = [...Object.keys(comparisons), ...Object.keys(negations)];

/** Names of all operators, with their forms that pass where the request lacks the key. */
export const conditionOperators: readonly string[] = [...known, ...known.map((name) => `${name}IfExists`), 'Null'];

export type ConditionValue = string | number | boolean;

/** `{ "StringEquals": { "aws:SourceVpce": "vpce-…" } }` */
export type ConditionBlock = Readonly<
  Record<string, Readonly<Record<string, ConditionValue | readonly ConditionValue[]>> | undefined>
>;

/** Condition keys of a request and their values, e.g. `aws:SourceVpce`. Names are compared without regard to case. */
export type RequestKeys = Readonly<Record<string, string>>;

/**
 * The first key that keeps a condition block from holding, as `operator key`, or undefined where all hold. Several
 * values of one key are alternatives; several keys and operators must hold together.
 */
export function findFailedCondition(block: ConditionBlock, keys: RequestKeys): string | undefined {
  for (const [operator, wanted] of Object.entries(block)) {
    for (const [key, values] of Object.entries(wanted ?? {})) {
      const alternatives = (typeof values === 'object' ? values : [values]).map(String);
      if (!holds(operator, alternatives, readKey(keys, key))) return `${operator} ${key}`;
    }
  }
  return undefined;
}

function holds(operator: string, wanted: readonly string[], value: string | undefined): boolean {
  if (operator === 'Null') return wanted.includes(value === undefined ? 'true' : 'false');
  const ifExists = operator.endsWith('IfExists');
  const name = ifExists ? operator.slice(0, -'IfExists'.length) : operator;
  const negated = negations[name];
  if (value === undefined) return ifExists || negated !== undefined;
  const compare = comparisons[negated ?? name];
  if (compare === undefined) return false;
  const matches = wanted.some((one) => compare(one, value));
  return negated === undefined ? matches : !matches;
}

function readKey(keys: RequestKeys, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.entries(keys).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** Whether an IPv4 address lies in a range such as `10.0.0.0/8`, or is the one that is named. */
function isInRange(range: string, address: string): boolean {
  const [network = '', length = '32'] = range.split('/');
  const from = toNumber(network);
  const value = toNumber(address);
  const bits = Number(length);
  if (from === undefined || value === undefined || !(bits >= 0 && bits <= 32)) return false;
  const mask = bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0;
  return (from & mask) >>> 0 === (value & mask) >>> 0;
}

function toNumber(address: string): number | undefined {
  const parts = address.split('.');
  const numbers = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256));
  if (numbers.length !== 4 || numbers.some((part) => part > 255)) return undefined;
  return numbers.reduce((sum, part) => sum * 256 + part, 0);
}
