import '../../api/before-zod.ts';
import { h, render } from 'preact';
import { AdminApp } from './admin-app.tsx';

/** The administrator's page, in place of the line that stands there until then. */
class AdminElement extends HTMLElement {
  connectedCallback(): void {
    this.replaceChildren();
    render(h(AdminApp, {}), this);
  }

  disconnectedCallback(): void {
    render(null, this);
  }
}

if (customElements.get('gerbang-admin') === undefined) customElements.define('gerbang-admin', AdminElement);
