/** A list of things to review that can be filled in once it is near. Until then, and without it, it is a list to read. */
class ReviewElement extends HTMLElement {
  private observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.observer?.disconnect();
        // Where it cannot be loaded, the list that stands there stays.
        void import('./mount.tsx').then(
          ({ mountReview }) => mountReview(this),
          () => undefined,
        );
      },
      { rootMargin: '60% 0px' },
    );
    this.observer.observe(this);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
  }
}

if (!customElements.get('gerbang-review')) customElements.define('gerbang-review', ReviewElement);
