import { sha256Hex } from '#course';
import type { BuiltExercise } from '#course/load';
import type { Boilerplate } from './boilerplate.ts';
import { compare } from './compare.ts';
import type { SimilarPair } from './compare.ts';
import type { Submission } from './gather.ts';
import { matchRegions } from './regions.ts';
import type { LineSpan, SubmissionText, TextProblem } from './submission-text.ts';
import { linesOf, readSubmissionText } from './submission-text.ts';
import type { Naming } from './tokens.ts';
import { chooseFingerprints } from './winnow.ts';
import type { Fingerprints } from './winnow.ts';

/** From 0 to 1. */
export interface Shares {
  /** Pairs below are not reported; without it what suits the exercise. */
  readonly threshold?: number;
  readonly common: number;
}

/**
 * What is reported where nobody says otherwise. Right designs look alike by nature: only nearly equal ones are
 * worth a look. Independent programs of one exercise share up to 0.2, and copies with every disguise of the tests 0.5 and more.
 */
export const defaultThreshold = { code: 0.4, design: 0.9 } as const;

interface ComparedSubmission extends Submission {
  readonly source: SubmissionText;
  readonly fingerprints: Fingerprints;
}

/** Two places that are alike. */
export interface Region {
  readonly left: Place;
  readonly right: Place;
  /** Tokens that are alike. */
  readonly tokens: number;
}

/** A run of characters of a submission's text, and the lines that it stands on. */
export interface Place extends LineSpan {
  readonly start: number;
  readonly end: number;
}

/** A pair with who and what it is about. */
export interface ReportedPair {
  readonly left: ComparedSubmission;
  readonly right: ComparedSubmission;
  readonly similarity: number;
  /** Both texts are the same, character for character. */
  readonly identical: boolean;
  /** In the left text's order. Worked out anew on each call. */
  readonly regions: () => readonly Region[];
}

/** What was found among the submissions to one exercise. */
export interface ExerciseReport {
  readonly exercise: BuiltExercise;
  readonly compared: number;
  readonly threshold: number;
  /** Fingerprints that more than a share of the class have, so that they were not counted. */
  readonly common: number;
  readonly pairs: readonly ReportedPair[];
  /** Pairs above the threshold that were too many to be kept, less similar than all of these. */
  readonly left: number;
  /** Learners who hang together by pairs; groups of two are pairs already and left out. */
  readonly groups: readonly (readonly string[])[];
  readonly problems: readonly { readonly path: string; readonly code: TextProblem }[];
}

/** Compares all submissions to one exercise. `tell` hears how many have been read. */
export function findSimilar(
  exercise: BuiltExercise,
  submissions: readonly Submission[],
  boilerplate: Boilerplate,
  shares: Shares,
  tell: (read: number, latest: Submission) => void = () => undefined,
): ExerciseReport {
  const problems: ExerciseReport['problems'][number][] = [];
  const list: ComparedSubmission[] = [];
  const naming = boilerplate.naming(submissions.map(({ seed }) => seed));
  const given = new Given(exercise, boilerplate, naming);
  submissions.forEach((submission, index) => {
    const source = readSubmissionText(submission.files, exercise, naming);
    if (source.kind === 'problem') problems.push({ path: submission.path, code: source.code });
    else {
      given.add(submission.seed);
      list.push({ ...submission, source, fingerprints: chooseFingerprints(source.tokens.kinds) });
    }
    tell(index + 1, submission);
  });
  const threshold = shares.threshold ?? defaultThreshold[exercise.answer];
  const { common, groups, ignored, left, pairs } = compare(list, {
    given: given.hashes,
    common: shares.common,
    threshold,
  });
  return {
    exercise,
    compared: list.length,
    threshold,
    common,
    pairs: pairs.flatMap((pair) => reportPair(pair, list, ignored)),
    left,
    groups: groups.filter((group) => group.length > 2).map((group) => group.map((place) => list[place]?.learner ?? '')),
    problems,
  };
}

/** Fingerprints of the texts that learners begin with, each distinct text once. */
class Given {
  readonly hashes = new Set<number>();
  readonly #exercise: BuiltExercise;
  readonly #boilerplate: Boilerplate;
  readonly #naming: Naming;
  readonly #seen = new Set<string>();

  constructor(exercise: BuiltExercise, boilerplate: Boilerplate, naming: Naming) {
    this.#exercise = exercise;
    this.#boilerplate = boilerplate;
    this.#naming = naming;
  }

  add(seed: string): void {
    const starter = this.#boilerplate.starter(seed);
    const key = sha256Hex(starter);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const name = this.#exercise.files[0]?.name ?? '';
    const source = readSubmissionText({ [name]: starter }, this.#exercise, this.#naming);
    if (source.kind === 'problem') throw new Error(`the starter of ${this.#exercise.slug} cannot be read`);
    for (const hash of chooseFingerprints(source.tokens.kinds).hashes) this.hashes.add(hash);
  }
}

function reportPair(
  pair: SimilarPair,
  list: readonly ComparedSubmission[],
  ignored: ReadonlySet<number>,
): readonly ReportedPair[] {
  const [left, right] = [list[pair.left], list[pair.right]];
  if (left === undefined || right === undefined) return [];
  const tokenized = (one: ComparedSubmission) => ({ tokens: one.source.tokens, fingerprints: one.fingerprints });
  return [
    {
      left,
      right,
      similarity: pair.similarity,
      identical: left.source.text === right.source.text,
      regions: () =>
        matchRegions(tokenized(left), tokenized(right), ignored).map((match) => ({
          left: placeOf(left.source, match.left, match.length),
          right: placeOf(right.source, match.right, match.length),
          tokens: match.length,
        })),
    },
  ];
}

/** A file's beginning counts as a token, so that no match runs over it from above; it is nothing to show. */
function placeOf(source: SubmissionText, from: number, length: number): Place {
  const { ends, starts } = source.tokens;
  if (starts[from] === ends[from] && length > 1) return placeOf(source, from + 1, length - 1);
  return { start: starts[from] ?? 0, end: ends[from + length - 1] ?? 0, ...linesOf(source, from, length) };
}
