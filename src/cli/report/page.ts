import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project.ts';
import type { Collected } from './collect.ts';
import { exerciseSection, ruleLink } from './exercise-section.ts';
import type { SectionContext } from './exercise-section.ts';
import { headSection, troubleSection } from './head-section.ts';
import { heatSection } from './heat-section.ts';
import { heatMap } from './heat.ts';
import { html, prose, trusted } from '../markup/html.ts';
import type { Html } from '../markup/html.ts';
import { text } from './report.id.ts';
import { countRules, summariseExercise } from './summary.ts';
import type { ExerciseSummary, RuleCount } from './summary.ts';

export interface PageContext extends SectionContext {
  /** When the page is made: ISO 8601. */
  readonly madeAt: string;
}

const mostRules = 10;

/** The report as one page that asks nobody for anything. */
export async function renderPage(collected: Collected, context: PageContext): Promise<string> {
  const codeOf = (slug: string): string => context.exercises.get(slug)?.code ?? slug;
  const exercises = collected.exercises.toSorted((a, b) => (codeOf(a.slug) < codeOf(b.slug) ? -1 : 1));
  const summaries = exercises.map(summariseExercise);
  const sections: Html[] = [];
  const alsoAsked = summaries.some(({ alsoSeeds }) => alsoSeeds !== undefined);
  for (const summary of summaries) sections.push(await exerciseSection(summary, context, alsoAsked));
  const [first] = exercises;
  const firstTitle = first === undefined ? '' : (context.exercises.get(first.slug)?.title ?? first.slug);
  const body = html`${headSection(headFacts(collected, summaries, context.madeAt))}
    ${troubleSection(collected.troubles, collected, codeOf)}
    ${
      first === undefined
        ? undefined
        : html`<div class="columns overview">
            ${heatSection(heatMap(exercises, context.exercises), firstTitle)}${rulesSection(countRules(exercises, mostRules), context)}
          </div>`
    }
    ${sections}
    <footer><p>${text.footer}</p></footer>`;
  return document(body, await styles());
}

function headFacts(
  { exercises, refused, ungradable, versions }: Collected,
  summaries: readonly ExerciseSummary[],
  madeAt: string,
) {
  const attempts = exercises.flatMap((exercise) => exercise.attempts);
  const count = (status: string): number => attempts.filter((attempt) => attempt.status === status).length;
  return {
    submissions: attempts.length + refused,
    learners: new Set(attempts.map(({ learner }) => learner)).size,
    exercises: summaries.length,
    passed: count('passed'),
    failed: count('failed'),
    ungradable: ungradable + refused,
    madeAt,
    versions,
  };
}

function rulesSection(counts: readonly RuleCount[], context: SectionContext): Html {
  return html`<section id="aturan">
    <h2>${text.rules.title}</h2>
    ${
      counts.length === 0
        ? html`<p>${text.rules.none}</p>`
        : html`<p class="note">${text.rules.note}</p>
            <ol class="rules">
              ${counts.map(
                ({ failed, ran, rule }) =>
                  html`<li>
                    <p class="head">
                      ${ruleLink(rule, context)}<span class="count">${text.rules.of(failed, ran)}</span>
                    </p>
                    <p>${prose(context.rules.get(rule)?.statement ?? '')}</p>
                    <div class="bar" aria-hidden="true">
                      <i style="width:${((failed / ran) * 100).toFixed(2)}%"></i>
                    </div>
                  </li>`,
              )}
            </ol>`
    }
  </section>`;
}

/** The course's own tokens, then what only this page has. */
async function styles(): Promise<string> {
  const [tokens, own] = await Promise.all([
    readFile(join(projectRoot, 'src', 'ui', 'styles', 'tokens.css'), 'utf8'),
    readFile(join(import.meta.dirname, 'report.css'), 'utf8'),
  ]);
  return `${tokens}\n${own}`;
}

const mark = trusted(
  '<svg class="mark" viewBox="0 0 32 31" width="30" height="29" aria-hidden="true"><path class="c" d="M13 9H19V29H13Z"/><path class="h" transform="translate(-3 0)" d="M16 2H13.6V7.5H11.8V13H10V18.5H8.2V23.8H6.2V29H16Z"/><path class="h" transform="translate(3 0)" d="M16 2H18.4V7.5H20.2V13H22V18.5H23.8V23.8H25.8V29H16Z"/></svg>',
);

function document(body: Html, css: string): string {
  return html`${trusted('<!doctype html>')}
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${text.title}</title>
        <style>
          ${trusted(css)}
        </style>
      </head>
      <body>
        <div class="brand" role="banner">${mark}<span>Gerbang</span></div>
        <main>${body}</main>
      </body>
    </html> `.markup;
}
