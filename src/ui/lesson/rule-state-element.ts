import { lessonText } from './lesson.id.ts';
import { combinedState, type RuleStates } from './rule-state.ts';

const gateClass = { untried: 'todo', proved: 'open', broken: 'closed' } as const;
let states: Promise<RuleStates> | undefined;

/** The learner's progress, read once per page. Where it cannot be read, nothing has been tried. */
function readStates(): Promise<RuleStates> {
  states ??= import('#ui/progress/progress.ts')
    .then(({ readProgress }) => readProgress())
    .then(({ rules }) => rules)
    .catch(() => ({}));
  return states;
}

/** Shows how the rules named in its `rules` attribute stand: in words, and in the gate around or in it. */
class RuleState extends HTMLElement {
  connectedCallback(): void {
    void readStates().then((read) => this.show(read));
  }

  private show(read: RuleStates): void {
    const state = combinedState((this.getAttribute('rules') ?? '').split(' ').filter(Boolean), read);
    const gate = this.closest('a')?.querySelector('.gm') ?? this.querySelector('.gm');
    gate?.classList.remove('todo', 'open', 'closed');
    gate?.classList.add(gateClass[state]);
    if (this.localName === 'gerbang-rule-state') this.textContent = lessonText.ruleState[state];
  }
}

/** The same for the gate of a section. */
class SectionGate extends RuleState {}

if (!customElements.get('gerbang-rule-state')) {
  customElements.define('gerbang-rule-state', RuleState);
  customElements.define('gerbang-section-gate', SectionGate);
}
