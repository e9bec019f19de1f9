/** The questions of a lesson: what judges them, and what is said to each answer, comes when they are near. */
class QuestionsElement extends HTMLElement {
  private observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.observer?.disconnect();
        void import('./quiz.ts').then(({ startQuiz }) => startQuiz(this));
      },
      { rootMargin: '100% 0px' },
    );
    this.observer.observe(this);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
  }
}

if (!customElements.get('gerbang-questions')) customElements.define('gerbang-questions', QuestionsElement);
