import { number } from '../grade/grade.id.ts';
import type { Trouble } from './collect.ts';
import { html } from '../markup/html.ts';
import type { Html } from '../markup/html.ts';
import { text, writtenTime } from './report.id.ts';

export interface HeadFacts {
  readonly submissions: number;
  readonly learners: number;
  readonly exercises: number;
  readonly passed: number;
  readonly failed: number;
  readonly ungradable: number;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly versions: readonly string[];
}

/** What the page is about: how many submissions, and how they ended. */
export function headSection(facts: HeadFacts): Html {
  const graders = facts.versions.map((version) => version.slice(0, 4)).join(', ');
  const total = Math.max(facts.passed + facts.failed + facts.ungradable, 1);
  return html`<header>
    <h1>${text.title}</h1>
    <p class="lead">
      ${text.facts(facts.submissions, facts.learners, facts.exercises)}
      ${text.madeAt(writtenTime(facts.madeAt), graders)}
    </p>
    <dl class="outcome">
      ${(['passed', 'failed', 'ungradable'] as const).map(
        (status) =>
          html`<div class="${status}">
            <dt>${text.status[status]}</dt>
            <dd>${number(facts[status])}</dd>
            <dd class="bar" aria-hidden="true"><i style="width:${((facts[status] / total) * 100).toFixed(2)}%"></i></dd>
          </div>`,
      )}
    </dl>
  </header>`;
}

/** What could not be graded, before anything else: each needs somebody to look. */
export function troubleSection(
  troubles: readonly Trouble[],
  counts: { readonly ungradable: number; readonly refused: number },
  codeOf: (slug: string) => string,
): Html {
  const more = counts.ungradable + counts.refused - troubles.length;
  if (troubles.length === 0)
    return html`<section id="tak-ternilai">
      <h2>${text.trouble.title}</h2>
      <p>${text.trouble.none}</p>
    </section>`;
  return html`<section id="tak-ternilai">
    <h2>${text.trouble.title}</h2>
    <p>${text.trouble.note(counts.ungradable, counts.refused)}</p>
    <div class="scroll" role="region" aria-label="${text.trouble.title}" tabindex="0">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">${text.trouble.learner}</th>
            <th scope="col">${text.trouble.exercise}</th>
            <th scope="col">${text.trouble.reason}</th>
            <th scope="col">${text.trouble.where}</th>
          </tr>
        </thead>
        <tbody>
          ${troubles.map(
            ({ exercise, learner, path, reason }) =>
              html`<tr>
                <td>${learner === '' ? '–' : learner}</td>
                <td>${exercise === '' ? '–' : codeOf(exercise)}</td>
                <td>${reason}</td>
                <td class="mono">${path}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${more > 0 ? html`<p class="more">${text.more(more)}</p>` : undefined}
  </section>`;
}
