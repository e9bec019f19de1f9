import { changeGate } from '../shell/gate.ts';
import { lessonText } from './lesson.id.ts';
import { combinedState, type RuleStates } from './rule-state.ts';

const gateState = { untried: 'todo', proved: 'open', broken: 'closed' } as const;
let states: Promise<RuleStates> | undefined;

/** The learner's progress, read once for all marks. Where it cannot be read, nothing has been tried. */
function readStates(): Promise<RuleStates> {
  states ??= import('../progress/progress.ts')
    .then(({ readProgress }) => readProgress())
    .then(({ rules }) => rules)
    .catch(() => ({}));
  return states;
}

/** Marks that follow the progress made on this page or in another tab. */
const marks = new Set<RuleState>();

async function followProgress(): Promise<void> {
  const { onProgress } = await import('../progress/progress.ts');
  onProgress(() => {
    states = undefined;
    for (const mark of marks) void mark.refresh();
  });
}

/** Shows how the rules named in its `rules` attribute stand: in words, and in the gate around or in it. */
class RuleState extends HTMLElement {
  connectedCallback(): void {
    marks.add(this);
    void this.refresh();
  }

  disconnectedCallback(): void {
    marks.delete(this);
  }

  async refresh(): Promise<void> {
    const ids = (this.getAttribute('rules') ?? '').split(' ').filter(Boolean);
    const state = combinedState(ids, await readStates());
    const gate = this.closest('a')?.querySelector<SVGElement>('.g') ?? this.querySelector<SVGElement>('.g');
    if (gate !== null) changeGate(gate, gateState[state]);
    if (this.localName === 'gerbang-rule-state') this.textContent = lessonText.ruleState[state];
  }
}

/** The same for the gate of a section. */
class SectionGate extends RuleState {}

if (!customElements.get('gerbang-rule-state')) {
  customElements.define('gerbang-rule-state', RuleState);
  customElements.define('gerbang-section-gate', SectionGate);
  void followProgress().catch(() => undefined);
}
