import { offlineText as text } from './offline.id.ts';

const hour = 3_600_000;

/**
 * Keeps this release on the device and says so at the foot of the page; offers a new one when it is there. Where the
 * device asks to save data, nothing is fetched before the reader has agreed to its size.
 */
export async function keepRelease(): Promise<void> {
  const note = document.querySelector<HTMLElement>('[data-offline]');
  const known = await navigator.serviceWorker.getRegistration('/');
  if (known === undefined && savesData()) {
    if (note !== null) await offerToSave(note);
    return;
  }
  await register(note);
}

async function register(note: HTMLElement | null): Promise<void> {
  const say = (words: string): void => {
    if (note === null) return;
    note.textContent = words;
    note.hidden = false;
  };
  const sayStanding = (): void => say(navigator.onLine ? text.saved : text.offline);
  try {
    const registration = await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
    if (registration.active === null) say(text.saving);
    registration.installing?.addEventListener('statechange', ({ target }) => {
      if (target instanceof ServiceWorker && target.state === 'redundant' && registration.active === null)
        say(text.failed);
    });
    await navigator.serviceWorker.ready;
    sayStanding();
    addEventListener('online', sayStanding);
    addEventListener('offline', sayStanding);
    watchForUpdates(registration);
  } catch {
    if (!navigator.onLine) say(text.offline);
    else say(text.failed);
  }
}

/** Offers a release that waits, now and later; a page that stays open asks for one every hour. */
function watchForUpdates(registration: ServiceWorkerRegistration): void {
  const offer = (): void => {
    if (registration.waiting !== null && registration.active !== null)
      void import('./update-bar.ts').then(({ offerUpdate }) => offerUpdate(registration));
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < hour) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}

async function offerToSave(note: HTMLElement): Promise<void> {
  const response = await fetch('/luring.json');
  const { bytes } = (await response.json()) as { readonly bytes: number };
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tlink';
  button.textContent = text.save(bytes);
  button.addEventListener('click', () => void register(note));
  note.replaceChildren(button);
  note.hidden = false;
}

/** Whether the device asks for little traffic: https://wicg.github.io/savedata/ */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
