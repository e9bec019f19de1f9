import type { ExerciseReport, Place, ReportedPair } from './find-similar.ts';
import type { SimilarRun } from './run-similar.ts';

/** JSON Lines of an exercise: how it was compared, its pairs, most similar first, then groups of three and more. */
export function* linesOfExercise(report: ExerciseReport): Generator<string> {
  const { common, compared, exercise, groups, left, pairs, threshold } = report;
  const counts = { compared, threshold, pairs: pairs.length + left, leftOut: left, commonFingerprints: common };
  yield JSON.stringify({ kind: 'exercise', exercise: exercise.slug, ...counts });
  for (const pair of pairs) yield JSON.stringify(pairLine(exercise.slug, pair));
  for (const learners of groups) yield JSON.stringify({ kind: 'group', exercise: exercise.slug, learners });
}

/** A line for each input that was not compared. */
export function linesOfProblems({ problems }: Pick<SimilarRun, 'problems'>): readonly string[] {
  return problems.map(({ code, message, path }) => JSON.stringify({ kind: 'error', path, error: { code, message } }));
}

function pairLine(exercise: string, { identical, left, regions, right, similarity }: ReportedPair) {
  const side = ({ learner, path, seed }: ReportedPair['left']) => ({ path, learner, seed });
  const lines = ({ endLine, file, line }: Place) => ({ file, line, endLine });
  return {
    kind: 'pair',
    exercise,
    similarity: Math.floor(similarity * 1000) / 1000,
    identical,
    left: side(left),
    right: side(right),
    regions: regions().map((region) => ({
      left: lines(region.left),
      right: lines(region.right),
      tokens: region.tokens,
    })),
  };
}
