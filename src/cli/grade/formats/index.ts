import type { Emitter } from '../emitter.ts';
import { jsonLinesEmitter } from '../emitter.ts';
import { createClassroom50Emitter } from './classroom50.ts';
import type { FormatContext } from './context.ts';
import { csvEmitter } from './csv.ts';
import { createCtrfEmitter } from './ctrf.ts';
import { createExercismEmitter } from './exercism.ts';
import { createGradescopeEmitter } from './gradescope.ts';
import { createJunitEmitter } from './junit.ts';
import { createSarifEmitter } from './sarif.ts';
import { createTapEmitter } from './tap.ts';

/** A format for programs: the name of its file in `--out`, and what writes it. */
interface Format {
  readonly file: string;
  readonly create: (context: FormatContext) => Emitter;
}

/** Every format but the table, by the name that `--format` takes. */
export const formats = {
  jsonl: { file: 'results.jsonl', create: () => jsonLinesEmitter },
  csv: { file: 'results.csv', create: () => csvEmitter },
  junit: { file: 'results.junit.xml', create: createJunitEmitter },
  gradescope: { file: 'results.gradescope.jsonl', create: createGradescopeEmitter },
  exercism: { file: 'results.exercism.jsonl', create: createExercismEmitter },
  classroom50: { file: 'results.classroom50.jsonl', create: createClassroom50Emitter },
  ctrf: { file: 'results.ctrf.json', create: createCtrfEmitter },
  tap: { file: 'results.tap', create: createTapEmitter },
  sarif: { file: 'results.sarif', create: createSarifEmitter },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
