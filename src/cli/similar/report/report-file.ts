import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Misuse } from '../../misuse.ts';
import { projectRoot } from '../../project.ts';
import { Output } from '../../terminal/output.ts';
import type { ExerciseReport } from '../find-similar.ts';
import type { SimilarRun } from '../run-similar.ts';
import { text } from '../similar.id.ts';
import { exerciseSection } from './exercise-section.ts';
import { html, trusted } from '../../markup/html.ts';
import type { Html } from '../../markup/html.ts';

/**
 * The page, written as it grows: one file that needs no other and runs no script. It stands in its place
 * only once it is whole.
 */
export class ReportFile {
  readonly #path: string;
  readonly #stream: WriteStream;
  readonly #output: Output;
  readonly #common: number;
  readonly #after: Html;

  private constructor(path: string, stream: WriteStream, common: number, after: Html) {
    this.#path = path;
    this.#stream = stream;
    this.#output = new Output(stream);
    this.#common = common;
    this.#after = after;
  }

  /** Begins the page. Throws a {@link Misuse} where the file cannot be written. */
  static async open(path: string, common: number): Promise<ReportFile> {
    const stream = createWriteStream(partOf(path));
    try {
      await once(stream, 'open');
    } catch {
      throw new Misuse(`--report cannot write ${path}: is there a folder ${dirname(path)}?`);
    }
    const [before, after] = await frame();
    const file = new ReportFile(path, stream, common, after);
    await file.#write(before);
    return file;
  }

  async add(report: ExerciseReport): Promise<void> {
    await this.#write(exerciseSection(report, this.#common));
  }

  async close(problems: SimilarRun['problems']): Promise<void> {
    if (problems.length > 0) await this.#write(problemSection(problems));
    await this.#write(this.#after);
    this.#stream.end();
    await finished(this.#stream);
    await rename(partOf(this.#path), this.#path);
  }

  async #write(part: Html): Promise<void> {
    await this.#output.lines([part.markup]);
  }
}

function partOf(path: string): string {
  return `${path}.part`;
}

/** Where the parts of a page that grows stand. */
const middle = trusted('<!-- exercises -->');

/** What stands before and after the exercises. */
async function frame(): Promise<readonly [before: Html, after: Html]> {
  const tokens = await readFile(join(projectRoot, 'src/ui/styles/tokens.css'), 'utf8');
  const own = await readFile(new URL('report.css', import.meta.url), 'utf8');
  const style = trusted(`<style>${tokens}${own}</style>`);
  const page = html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${text.report.heading}</title>
        ${style}
      </head>
      <body>
        <main>
          <p class="brand">${gate}Gerbang</p>
          <h1>${text.report.heading}</h1>
          <p class="lead">${text.report.lead}</p>
          ${middle}
        </main>
      </body>
    </html>`;
  const [before = '', after = ''] = page.markup.split(middle.markup);
  return [trusted(before), trusted(after)];
}

const gate = html`<svg class="mark" viewBox="0 0 32 31" width="30" height="29" fill="currentColor" aria-hidden="true">
  <path class="gap" d="M13 9H19V29H13Z" />
  <path transform="translate(-3 0)" d="M16 2H13.6V7.5H11.8V13H10V18.5H8.2V23.8H6.2V29H16Z" />
  <path transform="translate(3 0)" d="M16 2H18.4V7.5H20.2V13H22V18.5H23.8V23.8H25.8V29H16Z" />
</svg>`;

function problemSection(problems: SimilarRun['problems']): Html {
  return html`<section class="exercise">
    <h2>${text.report.notCompared}</h2>
    <ul class="problems">
      ${problems.map(({ message, path }) => html`<li><b>${path}</b>${message}</li>`)}
    </ul>
  </section>`;
}
