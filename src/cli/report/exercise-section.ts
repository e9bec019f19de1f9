import type { BuiltExercise, BuiltRule } from '#course/load';
import type { Messages } from '#kit';
import { renderFinding } from '../grade/finding.ts';
import { number } from '../grade/grade.id.ts';
import { drawDistribution, drawItems, hasBlocks } from './charts.ts';
import type { ChartSize, ItemPoint } from './charts.ts';
import type { Example } from './collect.ts';
import { html, prose, trusted } from '../markup/html.ts';
import type { Html } from '../markup/html.ts';
import type { Item } from './items.ts';
import { decimal, percent, text } from './report.id.ts';
import { storyFigure } from './story.ts';
import type { AlsoSeedsSummary, ExerciseSummary } from './summary.ts';

/** Checks that are told in full, and learners that are listed by name. */
const most = { worst: 5, named: 50 } as const;

export interface SectionContext {
  readonly exercises: ReadonlyMap<string, BuiltExercise>;
  readonly rules: ReadonlyMap<string, BuiltRule>;
  readonly messages: ReadonlyMap<string, Messages>;
  /** Address of the course, without a slash at its end. */
  readonly site: string;
}

/**
 * One exercise: how it went, the checks that fail most with a story each, and its checks as items of a test.
 * `alsoAsked` says whether submissions were graded on further variants too.
 */
export async function exerciseSection(
  summary: ExerciseSummary,
  context: SectionContext,
  alsoAsked: boolean,
): Promise<Html> {
  const { attempts, slug } = summary;
  const built = context.exercises.get(slug);
  return html`<section class="exercise" id="${slug}">
    <h2>${built === undefined ? undefined : html`<span class="code">${built.code}</span> `}${built?.title ?? slug}</h2>
    <p>
      ${text.exercise.facts(summary.passed, summary.learners, summary.ungradable, summary.medianScore)}
      ${attempts === undefined ? undefined : html`${text.exercise.attempts(attempts.firstTry, attempts.medianToPass, attempts.passed)} ${text.exercise.latest}`}
    </p>
    ${alsoAsked ? alsoSeedsPart(summary.alsoSeeds, built) : undefined}
    <div class="columns">
      <div>${worstPart(summary, context)}</div>
      <div>${await distributionPart(summary)}${await itemsChart(summary.items)}</div>
    </div>
    ${itemsTable(summary.items, slug, context)}
  </section>`;
}

async function distributionPart({ distribution }: ExerciseSummary): Promise<Html> {
  const totals = distribution.passed.map((count, bin) => count + (distribution.others[bin] ?? 0));
  const bins = totals.flatMap((count, bin) => (count === 0 ? [] : [text.exercise.bin(bin * 10, bin * 10 + 10, count)]));
  if (bins.length === 0) return html``;
  const drawing = await chart((size) => drawDistribution(distribution, size), text.exercise.distributionWords(bins));
  return html`<h3>${text.exercise.distribution}</h3>
    ${drawing}
    <p class="note">${hasBlocks(distribution) ? text.exercise.block : text.exercise.bars}</p>`;
}

async function itemsChart(items: readonly Item[]): Promise<Html> {
  const points = items.flatMap(({ difficulty, discrimination, flag }, index): ItemPoint[] =>
    difficulty === undefined || discrimination === undefined
      ? []
      : [{ row: index + 1, difficulty, discrimination, flagged: flag !== undefined }],
  );
  if (points.length === 0) return html``;
  const flagged = points.filter((point) => point.flagged).length;
  const drawing = await chart((size) => drawItems(points, size), text.items.chartWords(flagged, points.length));
  return html`<h3>${text.items.title}</h3>
    ${drawing} ${flagged === 0 ? undefined : html`<p class="note">${text.items.chartNote}</p>`}`;
}

async function chart(draw: (size: ChartSize) => Promise<string>, words: string): Promise<Html> {
  return html`<div class="chart" role="img" aria-label="${words}">
    <div class="lg">${trusted(await draw('large'))}</div>
    <div class="sm">${trusted(await draw('small'))}</div>
  </div>`;
}

function worstPart({ examples, items, slug }: ExerciseSummary, context: SectionContext): Html {
  const worst = items
    .filter(({ failed }) => failed > 0)
    .toSorted((a, b) => b.failed - a.failed)
    .slice(0, most.worst);
  if (worst.length === 0)
    return html`<h3>${text.exercise.worst}</h3>
      <p>${text.exercise.noneFailed}</p>`;
  return html`<h3>${text.exercise.worst}</h3>
    ${worst.map((item) => worstCheck(item, examples.get(item.check.id), context.messages.get(slug), context))}`;
}

function worstCheck(
  { check, failed, ran }: Item,
  example: Example | undefined,
  messages: Messages | undefined,
  context: SectionContext,
): Html {
  const told = example === undefined || messages === undefined ? undefined : renderFinding(example.check, messages);
  const story = example?.check.evidence;
  return html`<article class="worst">
    <h4>${prose(messages?.checks[check.id]?.title ?? check.id)}</h4>
    <p class="count">${text.exercise.failedOf(failed, ran)}</p>
    <div class="bar" aria-hidden="true"><i style="width:${((failed / ran) * 100).toFixed(2)}%"></i></div>
    ${
      told === undefined
        ? undefined
        : html`<p class="finding">${prose(told.finding)}</p>
            <p>${prose(told.why)}</p>`
    }
    ${story === undefined || messages === undefined ? undefined : storyFigure(story, messages, example?.learner ?? '')}
    ${
      told === undefined
        ? undefined
        : html`<dl class="ends">
            ${
              story === undefined
                ? html`<dt class="vh">${text.exercise.worst}</dt>
                    <dd>${text.exercise.example(example?.learner ?? '')}</dd>`
                : undefined
            }
            <dt>${text.got}</dt>
            <dd>${prose(told.got)}</dd>
            <dt>${text.expected}</dt>
            <dd>${prose(told.expected)}</dd>
          </dl>`
    }
    <p class="rule">${ruleLink(check.rule, context)} ${prose(context.rules.get(check.rule)?.statement ?? '')}</p>
  </article>`;
}

/** A rule's id as a link to the paragraph that teaches it. */
export function ruleLink(rule: string, { rules, site }: Pick<SectionContext, 'rules' | 'site'>): Html {
  return html`<a class="mono" href="${site}${rules.get(rule)?.href ?? `/aturan/${rule}`}">${rule}</a>`;
}

function itemsTable(items: readonly Item[], slug: string, { exercises, messages }: SectionContext): Html {
  if (items.length === 0) return html``;
  const titles = messages.get(slug);
  const words = text.items;
  return html`<h3>${words.title}</h3>
    <ul class="explain">
      ${words.explain.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    <div class="scroll" role="region" aria-label="${words.titleOf(exercises.get(slug)?.title ?? slug)}" tabindex="0">
      <table class="items">
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">${words.check}</th>
            <th scope="col">${words.difficulty}</th>
            <th scope="col">${words.discrimination}</th>
            <th scope="col">${words.ran}</th>
            <th scope="col">${words.skipped}</th>
          </tr>
        </thead>
        <tbody>
          ${items.map((item, index) => itemRow(item, index + 1, titles?.checks[item.check.id]?.title ?? item.check.id))}
        </tbody>
      </table>
    </div>`;
}

function itemRow({ check, difficulty, discrimination, flag, ran, skipped }: Item, row: number, title: string): Html {
  const power = discrimination === undefined ? text.items.none : decimal(discrimination, 2);
  const flagged =
    flag === undefined ? undefined : html` <b class="flag">${text.items.flagged(text.items.flag[flag], ran)}</b>`;
  const ease =
    difficulty === undefined
      ? text.items.none
      : html`<span class="bar" aria-hidden="true"><i style="width:${(difficulty * 100).toFixed(1)}%"></i></span
          >${percent(difficulty)}`;
  return html`<tr>
    <td>${row}</td>
    <th scope="row">${prose(title)} <small class="mono">${check.id}</small></th>
    <td class="ease">${ease}</td>
    <td>${power}${flagged}</td>
    <td>${number(ran)}</td>
    <td>${number(skipped)}</td>
  </tr> `;
}

function alsoSeedsPart(alsoSeeds: AlsoSeedsSummary | undefined, built: BuiltExercise | undefined): Html {
  const words = text.exercise.onlyOwn;
  if (built?.answer === 'design') return html`<p>${words.design}</p>`;
  if (alsoSeeds === undefined) return html``;
  const { checked, onlyOwn } = alsoSeeds;
  if (onlyOwn.length === 0) return html`<p>${words.note(0, checked)}</p>`;
  const named = onlyOwn.slice(0, most.named);
  const more = onlyOwn.length - named.length;
  return html`<h3>${words.title}</h3>
    <p>${words.note(onlyOwn.length, checked)}</p>
    <ul class="named">
      ${named.map(({ learner, of, passed }) => html`<li>${learner}: ${words.of(passed, of)}</li>`)}${more > 0 ? html`<li>${text.more(more)}</li>` : undefined}
    </ul>`;
}
