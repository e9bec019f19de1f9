/** Loads what shows a rule's state once the first mark is near: progress is not part of opening a lesson. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      void import('./rule-state-view.ts').then(({ followRules }) => followRules(target));
    }
  },
  { rootMargin: '100px 0px' },
);

/** Shows how the rules named in its `rules` attribute stand. What it holds is right while nothing is known. */
class RuleStateElement extends HTMLElement {
  connectedCallback(): void {
    near.observe(this);
  }

  disconnectedCallback(): void {
    near.unobserve(this);
  }
}

/** The same for the gate of a section. */
class SectionGateElement extends RuleStateElement {}

customElements.define('gerbang-rule-state', RuleStateElement);
customElements.define('gerbang-section-gate', SectionGateElement);
