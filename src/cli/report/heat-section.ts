import { number } from '../grade/grade.id.ts';
import type { HeatCell, HeatMap } from './heat.ts';
import { html } from '../markup/html.ts';
import type { Html } from '../markup/html.ts';
import { text } from './report.id.ts';

/** The heat map as a table: a number in every cell, dark where it is complete, underlined where a gate holds. */
export function heatSection(heat: HeatMap, exerciseTitle: string): Html {
  const title = heat.by === 'exercise' ? text.heat.byExercise : text.heat.byGroup(exerciseTitle);
  return html`<section id="peta">
    <h2>${title}</h2>
    ${heat.more > 0 ? html`<p>${text.heat.cut(heat.rows.length, heat.more)}</p>` : undefined}
    <div class="scroll" role="region" aria-label="${title}" tabindex="0">
      <table class="heat by-${heat.by}">
        <thead>
          <tr>
            <th scope="col">${text.heat.learner}</th>
            ${heat.columns.map(
              ({ code, title: name }) =>
                html`<th scope="col" class="col">
                  <span>${code === '' ? undefined : html`<b>${code}</b> `}${name}</span>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${heat.rows.map(
            ({ cells, learner }) =>
              html`<tr>
                <th scope="row">${learner}</th>
                ${cells.map(cellOf)}
              </tr> `,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${heat.by === 'exercise' ? text.heat.passedRow : text.heat.fullRow}</th>
            ${heat.totals.map(({ full, scored }) => html`<td>${number(full)}/${number(scored)}</td>`)}
          </tr>
        </tfoot>
      </table>
    </div>
    ${legend(heat.by)}
  </section>`;
}

function cellOf(cell: HeatCell): Html {
  if (cell.kind === 'none')
    return html`<td class="n"><span aria-hidden="true">·</span><span class="vh">${text.heat.legend.none}</span></td>`;
  if (cell.kind === 'ungradable')
    return html`<td class="u">
      <span aria-hidden="true">?</span><span class="vh">${text.heat.legend.ungradable}</span>
    </td>`;
  const { full, held, value } = cell;
  const level = full ? 'h4' : value >= 70 ? 'h3' : value >= 50 ? 'h2' : 'h1';
  return html`<td class="${level}${held ? ' held' : ''}">
    ${value}${held ? html`<span class="vh">, ${text.heat.legend.held}</span>` : undefined}
  </td>`;
}

function legend(by: HeatMap['by']): Html {
  const words = text.heat.legend;
  const swatch = (name: string, sample: string): Html =>
    html`<i class="swatch ${name}" aria-hidden="true">${sample}</i>`;
  return html`<p class="legend">
    <span>${swatch('h4', '92')}${by === 'exercise' ? words.passed : words.full}</span>
    <span>${swatch('h3', '71')}${swatch('h2', '52')}${swatch('h1', '31')}${words.rest}</span>
    <span>${swatch('h3 held', '84')}${words.held}</span>
    <span>${swatch('u', '?')}${words.ungradable}</span>
    ${by === 'exercise' ? html`<span>${swatch('n', '·')}${words.none}</span>` : undefined}
  </p>`;
}
