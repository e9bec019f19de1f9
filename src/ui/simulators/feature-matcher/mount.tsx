import { render } from 'preact';
import type { MountSimulator } from '../simulator-element.ts';
import css from './feature-matcher.css?inline';
import { FeatureMatcher } from './feature-matcher.tsx';

/** Puts the simulator in place of what stands in `host`, in the state that the address asks for. */
export const mount: MountSimulator = (host) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  host.replaceChildren();
  render(<FeatureMatcher />, host);
  return () => {
    render(null, host);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
};
