import { hash } from 'node:crypto';
import { verdictSchema } from '#verdict';
import type { Verdict } from '#verdict';
import type { GradeOutcome, GradeRequest } from '#grading';
import type { Db } from '../database/dialect.ts';
import { summarize } from '../results/verdicts.ts';
import { readVerdictBatches } from './stored-verdicts.ts';
import type { VerdictRow, VerdictScope } from './stored-verdicts.ts';

/** Derives a verdict by the versions that a stored one names. */
export type DeriveVerdict = (
  request: GradeRequest & { readonly exerciseVersion: string; readonly engineVersion: string },
) => Promise<
  | GradeOutcome
  | { readonly kind: 'missing'; readonly what: string }
  | { readonly kind: 'damaged'; readonly what: string }
>;

/** Where a stored verdict is first another than the one that is derived again. */
export type FirstDifference =
  /** A check's outcome; absent where one of the two does not have the check. */
  | { readonly in: 'check'; readonly check: string; readonly stored?: string; readonly derived?: string }
  /** Something else in the verdict: points, evidence, fuel. */
  | { readonly in: 'verdict' }
  /** The stored text is not a verdict. */
  | { readonly in: 'text' }
  /** The verdict is right, and its stored hash is that of another. */
  | { readonly in: 'hash' }
  /** The verdict is right, and a column that is kept beside it for reading says something else. */
  | { readonly in: 'column'; readonly column: string };

export type Verification =
  | { readonly kind: 'same' }
  | { readonly kind: 'different'; readonly at: FirstDifference }
  /** The version that made it is not kept, or is not what it was. */
  | { readonly kind: 'unavailable'; readonly what: string; readonly why: 'missing' | 'damaged' }
  /** It could not be derived here and now. */
  | { readonly kind: 'fault'; readonly message: string };

export interface Verified {
  readonly row: VerdictRow;
  readonly verification: Verification;
}

export interface VerifyOptions {
  readonly db: Db;
  readonly derive: DeriveVerdict;
  readonly scope: VerdictScope;
  /** Verdicts that are held at once; they are derived side by side. */
  readonly batch: number;
}

/** Derives every stored verdict in scope again and says of each how it stands to what is stored. */
export async function* verifyVerdicts({ batch, db, derive, scope }: VerifyOptions): AsyncGenerator<Verified> {
  for await (const rows of readVerdictBatches(db, scope, batch))
    yield* await Promise.all(rows.map(async (row) => ({ row, verification: await verify(row, derive) })));
}

async function verify(row: VerdictRow, derive: DeriveVerdict): Promise<Verification> {
  const { engineVersion, exercise, exerciseVersion, files, seed } = row;
  const outcome = await derive({ slug: exercise, files, seed, exerciseVersion, engineVersion });
  if (outcome.kind === 'missing' || outcome.kind === 'damaged')
    return { kind: 'unavailable', what: outcome.what, why: outcome.kind };
  if (outcome.kind === 'fault') return outcome;
  if (outcome.verdict.reason === 'engine-fault')
    return { kind: 'fault', message: outcome.detail ?? 'the engine broke while it derived the verdict' };
  const at = findDifference(row, outcome.verdict, outcome.bytes);
  return at === undefined ? { kind: 'same' } : { kind: 'different', at };
}

/** What differs first between a stored row and the verdict that its submission has. */
function findDifference(row: VerdictRow, derived: Verdict, bytes: string): FirstDifference | undefined {
  if (row.bytes !== bytes) return compareVerdicts(row.bytes, derived);
  if (row.sha256 !== hash('sha256', bytes)) return { in: 'hash' };
  const column = Object.entries(summarize(derived)).find(([name, value]) => row.summary[name] !== value)?.[0];
  return column === undefined ? undefined : { in: 'column', column };
}

function compareVerdicts(stored: string, derived: Verdict): FirstDifference {
  const checked = verdictSchema.safeParse(parseJson(stored));
  if (!checked.success) return { in: 'text' };
  const was = new Map(checked.data.checks.map(({ id, outcome }) => [id, outcome]));
  const is = new Map(derived.checks.map(({ id, outcome }) => [id, outcome]));
  const check = [...is.keys(), ...was.keys()].find((id) => was.get(id) !== is.get(id));
  if (check === undefined) return { in: 'verdict' };
  const [before, after] = [was.get(check), is.get(check)];
  return {
    in: 'check',
    check,
    ...(before === undefined ? {} : { stored: before }),
    ...(after === undefined ? {} : { derived: after }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
