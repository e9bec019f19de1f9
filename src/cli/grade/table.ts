import type { BuiltExercise } from '#course/load';
import { ungradableMessage } from '#graders/kit/ungradable.id.ts';
import { findFirstFinding } from '#verdict';
import type { Paint, Role } from '../terminal/paint.ts';
import { clean, fit, width, wrap } from '../terminal/paint.ts';
import type { Entry, GradedEntry } from './envelope.ts';
import { shortError } from './errors.id.ts';
import { number, text } from './grade.id.ts';
import type { Tally } from './tally.ts';

const columns = { learner: 20, exercise: 9, status: 17, score: 4 } as const;
const held = width - 2 - columns.learner - columns.exercise - columns.status - columns.score - 3;
const gates = { passed: '┃ ┃', failed: '┃━┃', ungradable: '┆?┆' } as const;
/** Columns of the longest bar, and the eighths of a block. */
const barColumns = 27;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const listedRefusals = 20;

export interface TableFacts {
  readonly version: string;
  readonly grader: string;
  readonly engine: string;
  readonly workers: number;
}

/** The lines above the rows. */
export function tableHead(paint: Paint, facts: TableFacts): readonly string[] {
  const { learner, exercise, status, score, held: rule } = text.columns;
  const title = `${fit(learner, columns.learner)}${fit(exercise, columns.exercise)}${fit(status, columns.status)}${score.padStart(columns.score)}   ${rule}`;
  return [
    '',
    `${paint('brand', '▗▟█ █▙▖')}  ${paint('strong', 'gerbang')} ${facts.version}   ${text.grader} ${paint('quiet', facts.grader)}   ${text.engine} ${paint('quiet', `qjs ${facts.engine}`)}   ${text.workers(facts.workers)}`,
    '',
    `  ${paint('strong', title)}`,
  ];
}

/** One row: whose, which exercise, how it ended, what held it. */
export function tableRow(paint: Paint, entry: Entry, exercises: ReadonlyMap<string, BuiltExercise>): string {
  if (entry.kind === 'refused') {
    const head = `${pathCell(entry.path, columns.learner)}${fit('–', columns.exercise)}`;
    const state = paint('ungradable', fit(`${gates.ungradable} ${text.status.refused}`, columns.status));
    return trimmed(
      `  ${head}${state}${'–'.padStart(columns.score)}   ${paint('ungradable', fit(shortError(entry.error.code), held))}`,
    );
  }
  const { status, score } = entry.verdict;
  const head = `${cell(entry.learner, columns.learner)}${cell(exercises.get(entry.exercise)?.code ?? entry.exercise, columns.exercise)}`;
  const state = paint(status, fit(`${gates[status]} ${text.status[status]}`, columns.status));
  const points = status === 'ungradable' ? '–' : String(score.earned);
  return trimmed(`  ${head}${state}${points.padStart(columns.score)}   ${reason(paint, entry)}`);
}

function reason(paint: Paint, { alsoSeeds, verdict }: GradedEntry): string {
  if (alsoSeeds !== undefined && alsoSeeds.passed < alsoSeeds.of) return paint('quiet', text.onlyOwnVariant);
  if (verdict.status === 'ungradable')
    return paint('ungradable', fit(ungradableMessage(verdict).title, held).trimEnd());
  const rule = verdict.status === 'failed' ? findFirstFinding(verdict)?.rule : undefined;
  return rule === undefined ? '' : paint('quiet', fit(rule, held).trimEnd());
}

/** The lines below the rows: totals, bars, what held most often, and what was not graded. */
export function tableFoot(
  paint: Paint,
  tally: Tally,
  exercises: ReadonlyMap<string, BuiltExercise>,
): readonly string[] {
  const lines: string[] = [];
  if (tally.graded > 0) {
    const [count = '', rest = ''] = text.totals(tally.graded, tally.learners.size, tally.exercises.size);
    lines.push('', `  ${paint('strong', count)}${rest}`, ...bars(paint, tally));
  }
  const most = tally.mostHeld(5);
  if (most.length > 0) {
    lines.push('', `  ${paint('strong', text.mostHeld)}`);
    for (const { rule, exercise, count } of most) {
      lines.push(
        trimmed(`${number(count).padStart(6)}  ${fit(rule, 38)} ${exercises.get(exercise)?.code ?? exercise}`),
      );
    }
  }
  return [...lines, ...refusals(paint, tally)];
}

function bars(paint: Paint, tally: Tally): readonly string[] {
  const order = ['passed', 'failed', 'ungradable'] as const;
  const most = Math.max(...order.map((status) => tally.status[status]), 1);
  return order.map((status) => {
    const count = tally.status[status];
    return trimmed(
      `  ${paint(status, gates[status])} ${fit(text.status[status], 13)}${number(count).padStart(6)}   ${paint(status, bar(count / most))}`,
    );
  });
}

function bar(share: number): string {
  const steps = Math.ceil(share * barColumns * 8);
  return `${'█'.repeat(Math.floor(steps / 8))}${eighths[steps % 8] ?? ''}`;
}

function refusals(paint: Paint, tally: Tally): readonly string[] {
  if (tally.refused === 0) return [];
  const lines = ['', `  ${paint('strong', text.refusedNote(tally.refused, tally.total))}`];
  for (const { path, error } of tally.refusals.slice(0, listedRefusals))
    lines.push(...hanging(`${clean(path)}: ${error.message}`));
  const more = tally.refused - Math.min(listedRefusals, tally.refusals.length);
  return more > 0 ? [...lines, `    ${text.moreRefused(more)}`] : lines;
}

function hanging(line: string): readonly string[] {
  return wrap(line, width - 6).map((part, index) => `${index === 0 ? '    ' : '      '}${part}`);
}

function cell(value: string, size: number): string {
  return `${fit(clean(value), size - 2)}  `;
}

/** A path keeps its end: that is where the file's name is. */
function pathCell(path: string, size: number): string {
  const characters = [...clean(path)];
  return cell(characters.length > size - 2 ? `…${characters.slice(3 - size).join('')}` : characters.join(''), size);
}

function trimmed(line: string): string {
  return line.trimEnd();
}

/** The last lines: how long it took, what was taken over, where the results are, and that ungradable is nobody's fault yet. */
export function tableEnd(
  paint: Paint,
  tally: Tally,
  facts: { readonly seconds: number; readonly megabytes: number; readonly results?: string },
): readonly string[] {
  const quiet = (line: string): string => `  ${paint('quiet' satisfies Role, line)}`;
  const { reused, status } = tally;
  return [
    '',
    `  ${text.done(facts.seconds, tally.graded, facts.megabytes)}`,
    ...(reused === 0 ? [] : [quiet(text.reusedNote(reused))]),
    ...(facts.results === undefined ? [] : [quiet(text.resultsAt(clean(facts.results)))]),
    ...(status.ungradable === 0 ? [] : [quiet(text.ungradableNote(status.ungradable))]),
    '',
  ];
}
