import { h, render, type ComponentType } from 'preact';
import storyCss from '../story/story.css?inline';
import sharedCss from './shared.css?inline';
import type { MountSimulator } from './simulator-element.ts';

let shared: readonly CSSStyleSheet[] | undefined;

/** Mounts a simulator: its component in place of what stands in the host, and its styles. */
export function mountIsland(Island: ComponentType, css: string): MountSimulator {
  return (host) => {
    // Once a page, and before all others: a later copy would win over what a simulator says for itself.
    if (shared === undefined) {
      shared = [storyCss, sharedCss].map(toSheet);
      document.adoptedStyleSheets = [...shared, ...document.adoptedStyleSheets];
    }
    const own = toSheet(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
    host.replaceChildren();
    render(h(Island, {}), host);
    return () => {
      render(null, host);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== own);
    };
  };
}

function toSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
