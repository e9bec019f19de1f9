import type { Submission, SubmissionSummary } from '#contract';
import type { Verdict } from '#verdict';
import type { FoundSubmission, StoredVerdict } from '#store';
import type { Course } from '../course.ts';
import { teaches } from '../policy/policy.ts';
import type { Principal } from '../policy/policy.ts';

/**
 * A submission as one reader may see it: its owner everything that was said of it, an instructor what was said in the cohorts
 * that they teach.
 */
export function viewSubmission(found: FoundSubmission, reader: Principal, course: Course): Submission {
  const { learner } = found.summary;
  const isOwn = reader.kind === 'account' && reader.id === learner.id;
  const mayRead = ({ cohort }: { readonly cohort: string }): boolean => isOwn || teaches(reader, cohort);
  const overrides = found.overrides.filter(mayRead);
  const shown = overrides.at(-1)?.status;
  return {
    ...withoutOverride(found.summary),
    ...(shown === undefined ? {} : { overridden: shown }),
    seed: found.seed,
    learnerKey: found.learnerKey,
    sourceSha256: found.sourceSha256,
    files: found.files,
    verdicts: found.verdicts.map((verdict) => viewVerdict(verdict, course)),
    overrides: overrides.map(({ cohort: _cohort, ...override }) => override),
    comments: found.comments.filter(mayRead).map(({ cohort: _cohort, ...comment }) => comment),
    links: { self: `/api/v1/submissions/${found.summary.id}` },
  };
}

function withoutOverride({ overridden: _overridden, ...summary }: SubmissionSummary): SubmissionSummary {
  return summary;
}

function viewVerdict(stored: StoredVerdict, course: Course): Submission['verdicts'][number] {
  const { bytes, engineVersion, exercise, exerciseVersion, gradedAt, id, sha256 } = stored;
  return {
    id,
    exerciseVersion,
    engineVersion,
    gradedAt: new Date(gradedAt).toISOString(),
    current: engineVersion === course.engineVersion && exerciseVersion === course.exercises.get(exercise)?.version,
    sha256,
    // In the order of its canonical bytes, so that they can be read off the answer.
    verdict: JSON.parse(bytes) as Verdict,
  };
}
