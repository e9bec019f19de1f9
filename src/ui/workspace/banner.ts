import { text } from '../i18n/workspace.id.ts';
import { el } from './dom.ts';

export interface BannerAction {
  readonly label: string;
  readonly onclick: () => void;
}

export interface BannerOptions {
  readonly action?: BannerAction;
  readonly details?: readonly string[];
}

/** Shows a message above the editor until it is closed; one of each kind at a time. */
export function showBanner(host: HTMLElement, kind: string, message: string, options: BannerOptions = {}): void {
  host.querySelector(`[data-banner="${kind}"]`)?.remove();
  const banner = el(
    'div',
    { class: 'banner', 'data-part': 'banner', 'data-banner': kind },
    el(
      'div',
      {},
      el('p', {}, message),
      options.details !== undefined &&
        options.details.length > 0 &&
        el('ul', {}, ...options.details.map((line) => el('li', {}, line))),
    ),
    options.action !== undefined &&
      el(
        'button',
        { type: 'button', class: 'btn s', 'data-action': 'banner', onclick: options.action.onclick },
        options.action.label,
      ),
    el('button', { type: 'button', class: 'text-btn', onclick: () => banner.remove() }, text.close),
  );
  host.append(banner);
}
