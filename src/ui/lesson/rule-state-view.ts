import { onProgress } from '../progress/channel.ts';
import { readProgress } from '../progress/progress.ts';
import { changeGate } from '../shell/gate.ts';
import { lessonText } from './lesson.id.ts';
import { combinedState, type RuleStates } from './rule-state.ts';

const gateState = { untried: 'todo', proved: 'open', broken: 'closed' } as const;
const marks = new Set<Element>();
let states = readStates();

onProgress(() => {
  states = readStates();
  for (const mark of marks) void refresh(mark);
});

/** Keeps a mark at the state of its rules: in words, and in the gate in it or in the link around it. */
export function followRules(mark: Element): void {
  marks.add(mark);
  void refresh(mark);
}

/** The learner's progress. Where it cannot be read, nothing has been tried. */
function readStates(): Promise<RuleStates> {
  return readProgress().then(
    ({ rules }) => rules,
    () => ({}),
  );
}

async function refresh(mark: Element): Promise<void> {
  const ids = (mark.getAttribute('rules') ?? '').split(' ').filter(Boolean);
  const state = combinedState(ids, await states);
  const gate = (mark.closest('a') ?? mark).querySelector<SVGElement>('.g');
  if (gate !== null) changeGate(gate, gateState[state]);
  if (mark.localName === 'gerbang-rule-state') mark.textContent = lessonText.ruleState[state];
}
