import { useEffect, useRef, useState } from 'preact/hooks';
import type { Graded } from '#contract';
import { loadExercise, type ExerciseKit } from '#ui/workspace/exercise-data.ts';
import { verdictView } from '#ui/workspace/verdict-view.ts';
import { learnerText as text, sayFull } from './learner.id.ts';

interface Props {
  readonly graded: Graded;
  /** The text that the verdict speaks of. */
  readonly source: string;
  readonly onLine: (line: number) => void;
}

/** A verdict as the workspace shows it to the learner. */
export function VerdictBox({ graded, onLine, source }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [missing, miss] = useState('');
  const { slug } = graded.verdict.exercise;
  useEffect(() => {
    let isWanted = true;
    miss('');
    void loadExercise(slug).then(
      (kit) => {
        if (!isWanted) return;
        const parts = drawVerdict(graded, kit, source, onLine);
        box.current?.replaceChildren(...parts);
        if (parts.length === 0) miss(text.unknownVerdict);
      },
      () => {
        if (isWanted) miss(text.lateExercise);
      },
    );
    return () => void (isWanted = false);
  }, [graded.id]);
  return (
    <>
      <p class="side-about">{text.verdictOf(sayFull(graded.gradedAt), graded.current)}</p>
      {missing !== '' && <p class="side-note">{missing}</p>}
      <div class="workspace verdict-box">
        <div ref={box} class={`verdict ${graded.verdict.status}`} />
      </div>
    </>
  );
}

/** The verdict's elements; none where it is of another version and today's sentences do not fit it. */
function drawVerdict(
  { current, verdict }: Graded,
  kit: ExerciseKit,
  source: string,
  goTo: (line: number) => void,
): readonly HTMLElement[] {
  const context = {
    kit,
    goTo,
    lineOf: (line: number) => source.split('\n')[line - 1],
    level: 3 as const,
    lessonHref: `/pelajaran/${kit.exercise.lesson}`,
    forReview: true,
  };
  try {
    return verdictView(verdict, context);
  } catch (error) {
    // Sentences are written for the parameters of today's checks; those of an older grader may lack them.
    if (current) throw error;
    return [];
  }
}
