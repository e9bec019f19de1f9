import { el, icon } from '../workspace/dom.ts';
import { listItems } from './form-answer.ts';
import { questionsText as text } from './questions.id.ts';

/** Gives each item of a list the buttons that move it. `onMove` is told what to say. */
export function addOrderButtons(form: HTMLFormElement, onMove: (sentence: string) => void): void {
  for (const item of listItems(form)) {
    const name = item.textContent.trim();
    const move = (step: -1 | 1) => () => {
      const items = listItems(form);
      const place = items.indexOf(item) + step;
      const other = items[place];
      if (other === undefined) return;
      // The neighbour moves, not the item: what moves in the document loses the focus.
      if (step === -1) item.after(other);
      else item.before(other);
      showEnds(form);
      onMove(text.moved(name, place + 1, items.length));
    };
    item.append(button('up', text.up(name), move(-1)), button('down', text.down(name), move(1)));
  }
  showEnds(form);
}

/** Tells where an item cannot be moved further. The buttons stay, so that the focus stays. */
export function showEnds(form: HTMLFormElement): void {
  const items = listItems(form);
  for (const [index, item] of items.entries()) {
    item.querySelector('[data-move="up"]')?.setAttribute('aria-disabled', String(index === 0));
    item.querySelector('[data-move="down"]')?.setAttribute('aria-disabled', String(index === items.length - 1));
  }
}

function button(way: 'up' | 'down', name: string, onclick: () => void): HTMLElement {
  return el('button', { type: 'button', class: 'move', 'data-move': way, 'aria-label': name, onclick }, icon(way, 18));
}
