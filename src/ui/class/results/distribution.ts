import type { ExerciseResults } from '#contract';

/** What a block of the distribution stands for. */
export type BlockKind = 'held' | 'failed' | 'passed';

/** A tenth of the score: how many blocks of each kind, from the bottom up. */
export interface Bin {
  readonly from: number;
  readonly blocks: readonly BlockKind[];
  readonly learners: number;
}

export interface Distribution {
  readonly bins: readonly Bin[];
  /** How many learners a block stands for: one, unless a column would be higher than `mostBlocks`. */
  readonly perBlock: number;
  readonly ungradable: number;
}

const mostBlocks = 36;

/** Learners by tenths of the score. 100 stands in the last tenth; who could not be graded stands in none. */
export function distribute(entries: ExerciseResults['distribution']): Distribution {
  const graded = entries.filter(({ status }) => status !== 'ungradable');
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    graded.filter(({ percent }) => Math.min(9, Math.floor(percent / 10)) === tenth),
  );
  const perBlock = Math.max(1, Math.ceil(Math.max(...tenths.map(({ length }) => length)) / mostBlocks));
  const bins = tenths.map((members, tenth) => ({
    from: tenth * 10,
    learners: members.length,
    blocks: (['held', 'failed', 'passed'] as const).flatMap((kind) =>
      Array<BlockKind>(Math.ceil(members.filter((member) => kindOf(member) === kind).length / perBlock)).fill(kind),
    ),
  }));
  return { bins, perBlock, ungradable: entries.length - graded.length };
}

function kindOf({ held, status }: ExerciseResults['distribution'][number]): BlockKind {
  if (status === 'passed') return 'passed';
  return held ? 'held' : 'failed';
}
