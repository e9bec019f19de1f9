import '../api/before-zod.ts';
import { h, render } from 'preact';
import { readPlace } from './address.ts';
import { ClassApp } from './class-app.tsx';

/** The class pages, in place of the line that stands there until then. */
class ClassElement extends HTMLElement {
  connectedCallback(): void {
    this.replaceChildren();
    render(h(ClassApp, { place: readPlace(location.search) }), this);
  }

  disconnectedCallback(): void {
    render(null, this);
  }
}

if (customElements.get('gerbang-class') === undefined) customElements.define('gerbang-class', ClassElement);
