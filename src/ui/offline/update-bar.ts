import css from './update-bar.css?inline';
import { offlineText } from './offline.id.ts';

const text = offlineText.update;
let offered: ServiceWorker | undefined;

/** Offers the release that waits in a bar at the foot of the window. Takes it only when asked, and only for the last page. */
export function offerUpdate(registration: ServiceWorkerRegistration): void {
  const { waiting } = registration;
  if (waiting === null || waiting === offered) return;
  offered = waiting;
  const bar = document.createElement('section');
  bar.className = 'update-bar';
  bar.setAttribute('aria-label', text.label);
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  words.textContent = text.ready;
  const use = button(text.use, () => void take(waiting, words));
  bar.append(
    words,
    use,
    button(text.later, () => bar.remove()),
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(bar);
}

/** Reloads into the new release, unless another page still needs the files of the old one. */
async function take(waiting: ServiceWorker, words: HTMLElement): Promise<void> {
  const pages = await countPages(waiting);
  if (pages > 1) {
    words.textContent = text.others(pages - 1);
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}

function countPages(worker: ServiceWorker): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', ({ data }) => {
      port1.close();
      resolve(Number(data));
    });
    port1.start();
    worker.postMessage('count-pages', [port2]);
  });
}

function button(name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', act);
  return made;
}
