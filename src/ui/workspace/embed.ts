import frameSheet from './workspace.css?inline';
import factSheet from './sheet.css?inline';
import storySheet from '../story/story.css?inline';
import verdictSheet from './verdict.css?inline';
import { need } from './dom.ts';

let dressed = false;

/**
 * Puts an exercise's frame, with the styles that only it needs, into a lesson in place of its card. Rejects
 * where the frame cannot be had.
 */
export async function placeFrame(workspace: HTMLElement, slug: string): Promise<void> {
  const response = await fetch(`/latihan/${slug}/potongan`);
  if (!response.ok) throw new Error(`the frame of ${slug} answers ${response.status}`);
  const part = new DOMParser().parseFromString(await response.text(), 'text/html');
  dress();
  workspace.replaceChildren(document.adoptNode(need(part, '[data-part="frame"]')));
}

function dress(): void {
  if (dressed) return;
  dressed = true;
  for (const css of [storySheet, frameSheet, factSheet, verdictSheet]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }
}
