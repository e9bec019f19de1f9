import type { ExerciseReport, Place, Region, ReportedPair } from '../find-similar.ts';
import { percent, text } from '../similar.id.ts';
import { excerpt } from './excerpt.ts';
import { html } from '../../markup/html.ts';
import type { Html } from '../../markup/html.ts';

const { report: words } = text;
const shownPairs = 60;
const shownRegions = 24;
const shownNames = 200;

/** One exercise: who hangs together, then each pair with its parts side by side. */
export function exerciseSection(report: ExerciseReport, common: number): Html {
  const { compared, exercise, groups, pairs, threshold } = report;
  const shown = pairs.slice(0, shownPairs);
  const notes = [
    exercise.answer === 'design' ? words.methodDesign : words.method,
    ...(report.left > 0 ? [text.left(report.left)] : []),
    ...(report.common > 0 ? [text.common(report.common, common)] : []),
    ...(compared < 2 ? [text.tooFew] : pairs.length === 0 ? [text.none(threshold)] : []),
  ];
  return html`<section class="exercise">
    <h2>${exercise.code} ${exercise.title}</h2>
    <p class="facts">${text.compared(compared)}</p>
    ${notes.map((note) => html`<p class="note">${note}</p>`)} ${groups.length === 0 ? [] : [groupList(groups)]}
    ${pairs.length === 0 ? [] : [contents(exercise.slug, shown)]}
    ${pairs.length > shownPairs ? [html`<p class="more">${words.morePairs(pairs.length - shownPairs)}</p>`] : []}
    ${shown.map((pair, index) => pairArticle(exercise, pair, index))}
  </section> `;
}

function groupList(groups: ExerciseReport['groups']): Html {
  return html`<h3>${words.groups}</h3>
    <ul class="groups">
      ${groups.map((group) => html`<li><b>${text.groupSize(group.length)}</b> ${namesOf(group)}</li>`)}
    </ul>`;
}

function namesOf(group: readonly string[]): string {
  const more = group.length > shownNames ? [text.moreNames(group.length - shownNames)] : [];
  return [...group.slice(0, shownNames), ...more].join(', ');
}

function contents(slug: string, pairs: readonly ReportedPair[]): Html {
  return html`<h3>${words.pairs}</h3>
    <ol class="contents">
      ${pairs.map(
        (pair, index) =>
          html`<li>
            <a href="#${anchor(slug, index)}">${words.pair(pair.left.learner, pair.right.learner)}</a>
            <span class="share">${percent(pair.similarity)}${pair.identical ? `, ${text.identical}` : ''}</span>
          </li>`,
      )}
    </ol>`;
}

function pairArticle({ answer, slug }: ExerciseReport['exercise'], pair: ReportedPair, index: number): Html {
  const { identical, left, right, similarity } = pair;
  const regions = pair.regions();
  const longest = [...regions].sort((a, b) => b.tokens - a.tokens).slice(0, shownRegions);
  const shown = regions.filter((region) => longest.includes(region));
  const facts = [
    words.similar(similarity),
    words.regions(regions.length),
    ...(identical ? [text.identical] : []),
    ...(answer === 'design' && left.seed !== right.seed ? [words.differentVariants] : []),
  ];
  const hidden = regions.length - shown.length;
  return html`<article id="${anchor(slug, index)}">
    <h3>${words.pair(left.learner, right.learner)}</h3>
    <p class="facts">${facts.join(', ')}</p>
    ${shown.map((region, at) => regionFigure(pair, region, words.region(at + 1, regions.length)))}
    ${hidden > 0 ? [html`<p class="more">${words.moreRegions(hidden)}</p>`] : []}
  </article>`;
}

function regionFigure({ left, right }: ReportedPair, region: Region, title: string): Html {
  return html`<section class="region">
    <h4>${title}</h4>
    <div class="sides">${side(left, region.left)}${side(right, region.right)}</div>
  </section>`;
}

function side({ learner, path, source }: ReportedPair['left'], place: Place): Html {
  const start = source.parts.find(({ name }) => name === place.file)?.start ?? 0;
  return html`<figure>
    <figcaption><b>${learner}</b> ${words.lines(path, place.line, place.endLine)}</figcaption>
    ${excerpt(source.text, start, place)}
  </figure>`;
}

function anchor(slug: string, index: number): string {
  return `${slug}-${index + 1}`;
}
