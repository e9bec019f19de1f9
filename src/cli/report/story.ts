import type { Messages } from '#kit';
import type { Story, StoryStep } from '#verdict';
import { number } from '../grade/grade.id.ts';
import { html, prose } from '../markup/html.ts';
import type { Html } from '../markup/html.ts';
import { text } from './report.id.ts';

/** A story as a figure: who takes part, then one row for each arrow with its time and the learner's line. */
export function storyFigure(story: Story, messages: Messages, learner: string): Html {
  const details = story.participants.filter(({ detail }) => detail !== undefined && detail !== '');
  return html`<figure class="story">
    <figcaption>${text.story.caption(story.steps.length, story.total, learner)}</figcaption>
    ${details.length === 0 ? undefined : html`<p class="cast">${details.map(({ detail, id }) => html`<span>${nameOf(id, messages)}: ${detail}</span> `)}</p>`}
    <ol>
      ${story.steps.map((step) => stepRow(step, messages))}
    </ol>
  </figure>`;
}

function stepRow(step: StoryStep, messages: Messages): Html {
  const { at, back, line, mark } = step;
  const arrow = `${nameOf(step.actor, messages)} ${back === true ? '←' : '→'} ${nameOf(step.target, messages)}`;
  return html`<li class="${mark ?? 'step'}">
    <span class="at">${mark === 'effect' ? html`<b aria-hidden="true">×</b> ` : undefined}${number(at)} ms</span>
    <span class="who">${arrow}</span>
    <span class="what"
      >${prose(messages.step(step))}${mark === undefined ? undefined : html`<span class="vh">, ${text.story[mark]}</span>`}</span
    >${line === undefined ? undefined : html` <abbr class="line" title="${text.story.lineWords(line)}">${text.story.line(line)}</abbr>`}
  </li>`;
}

function nameOf(id: string, messages: Messages): string {
  return messages.participants(id).name;
}
