import type { DecideStep } from '#exercises/otorisasi-multi-tenant/steps.ts';
import type { Json } from '#verdict';
import type { DecideRecord } from '../trace.ts';
import { readBoolean } from './responses.ts';
import type { Stage } from './stage.ts';

/** Asks `decide` all questions of a scenario in one go. */
export async function playDecisions({ scenario, lab, events }: Stage): Promise<readonly DecideRecord[]> {
  const asked = scenario.steps.flatMap((step, index) => (step.kind === 'decide' ? [{ step: index, asked: step }] : []));
  if (asked.length === 0) return [];
  const outcomes = await lab.callEach(
    'decide',
    'decide',
    asked.map(({ asked: one }) => argumentsOf(one)),
  );
  return asked.map((one, index) => {
    const outcome = outcomes[index] ?? { kind: 'never-settled' };
    const allow = readBoolean(outcome, 'allow');
    const { principal, action, item } = one.asked;
    const result = allow === undefined ? 'none' : allow ? 'allow' : 'deny';
    events.push({ at: 0, actor: principal.role, target: 'decide', op: action.slice(0, 20), arg: item.id, result });
    return { ...one, allow, visible: readBoolean(outcome, 'visible') };
  });
}

function argumentsOf({ principal, action, item, policy }: DecideStep): readonly Json[] {
  return [principal, action, item, policy] as unknown as readonly Json[];
}
