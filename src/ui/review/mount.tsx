import { h, render } from 'preact';
import { checklist } from './checklist.id.ts';
import { ReviewApp } from './review-app.tsx';
import css from './review.css?inline';
import { selfReview } from './self-review.id.ts';

let dressed = false;

/** Puts the tool in place of the list that stands in the host. `data-part` says which; without it, both. */
export function mountReview(host: HTMLElement): void {
  const { part } = host.dataset;
  const sections = part === 'pertanyaan' ? [selfReview] : part === 'periksa' ? checklist : [...checklist, selfReview];
  if (!dressed) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    dressed = true;
  }
  host.replaceChildren();
  render(h(ReviewApp, { sections, unfolded: part === undefined }), host);
}
