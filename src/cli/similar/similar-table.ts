import { decimal, number } from '../grade/grade.id.ts';
import type { Paint } from '../terminal/paint.ts';
import { clean, fit, width, wrap } from '../terminal/paint.ts';
import type { ExerciseReport, ReportedPair } from './find-similar.ts';
import type { SimilarRun } from './run-similar.ts';
import { percent, text } from './similar.id.ts';

const shownPairs = 20;
const shownProblems = 20;
const shownGroups = 20;
const shownNames = 30;
const columns = { similarity: 7, lines: 7, learner: 26 } as const;

/** The lines above the first exercise. */
export function tableHead(paint: Paint, version: string): readonly string[] {
  return ['', `${paint('brand', '▗▟█ █▙▖')}  ${paint('strong', 'gerbang')} ${version}   ${text.title}`];
}

/** One exercise: its pairs, most similar first, and who hangs together. */
export function tableExercise(paint: Paint, report: ExerciseReport, common: number): readonly string[] {
  const { compared, exercise, groups, pairs, threshold } = report;
  const quiet = (line: string): readonly string[] => wrap(line, width - 4).map((part) => `  ${paint('quiet', part)}`);
  const head = `  ${paint('strong', `${exercise.code} ${exercise.title}`)}   ${text.compared(compared)}`;
  if (compared < 2) return ['', head, ...quiet(text.tooFew)];
  const notes = [
    ...(report.left > 0 ? quiet(text.left(report.left)) : []),
    ...(exercise.answer === 'design' ? quiet(text.design) : []),
    ...(report.common > 0 ? quiet(text.common(report.common, common)) : []),
  ];
  if (pairs.length === 0) return ['', head, `  ${text.none(threshold)}`, ...notes];
  const { left, lines, right, similarity } = text.columns;
  const title = `${fit(similarity, columns.similarity)}${fit(lines, columns.lines)}${fit(left, columns.learner)}${right}`;
  const more = pairs.length - shownPairs;
  return [
    '',
    head,
    `  ${paint('strong', title)}`,
    ...pairs.slice(0, shownPairs).map((pair) => tablePair(paint, pair)),
    ...(more > 0 ? quiet(text.morePairs(more)) : []),
    ...(groups.length > 0 ? ['', `  ${paint('strong', text.groups)}`] : []),
    ...groups.slice(0, shownGroups).flatMap(tableGroup),
    ...(groups.length > shownGroups ? quiet(text.moreGroups(groups.length - shownGroups)) : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ];
}

function tableGroup(group: readonly string[]): readonly string[] {
  const names = group.slice(0, shownNames).map((learner) => clean(learner));
  const more = group.length > shownNames ? [text.moreNames(group.length - shownNames)] : [];
  return hanging(`${text.groupSize(group.length)}: ${[...names, ...more].join(', ')}`);
}

function tablePair(paint: Paint, pair: ReportedPair): string {
  const lines = pair.regions().reduce((sum, { left }) => sum + left.endLine - left.line + 1, 0);
  const learner = (name: string): string => `${fit(clean(name), columns.learner - 2)}  `;
  const share = percent(pair.similarity).padStart(columns.similarity - 2);
  const note = pair.identical ? paint('quiet', text.identical) : '';
  return `  ${share}  ${number(lines).padStart(columns.lines - 2)}  ${learner(pair.left.learner)}${learner(pair.right.learner)}${note}`.trimEnd();
}

/** The lines below: what was not compared, what the numbers are not, how long it took. */
export function tableEnd(
  paint: Paint,
  { problems, superseded }: Pick<SimilarRun, 'problems' | 'superseded'>,
  facts: { readonly seconds: number; readonly megabytes: number; readonly report?: string; readonly pairs: number },
): readonly string[] {
  const more = problems.length - shownProblems;
  return [
    ...(problems.length === 0 ? [] : ['', `  ${paint('strong', text.problems(problems.length))}`]),
    ...problems.slice(0, shownProblems).flatMap(({ message, path }) => hanging(`${clean(path)}: ${message}`)),
    ...(more > 0 ? [`    ${text.moreProblems(more)}`] : []),
    '',
    ...(facts.pairs > 0 ? [`  ${text.caution}`] : []),
    ...(facts.report === undefined
      ? facts.pairs > 0
        ? [`  ${paint('quiet', text.askReport)}`]
        : []
      : [`  ${text.reportAt(clean(facts.report))}`]),
    ...(superseded > 0 ? [`  ${paint('quiet', text.superseded(superseded))}`] : []),
    `  ${paint('quiet', text.done(decimal(facts.seconds), facts.megabytes))}`,
    '',
  ];
}

function hanging(line: string): readonly string[] {
  return wrap(line, width - 6).map((part, index) => `${index === 0 ? '    ' : '      '}${part}`);
}
