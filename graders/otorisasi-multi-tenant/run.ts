import type { CaseScenario, RequestStep, Step } from '#exercises/otorisasi-multi-tenant/steps.ts';
import type { Lab, Scenario } from '#kit';
import { playDecisions } from './play/decisions.ts';
import { playRequests } from './play/requests.ts';
import { createStage } from './play/stage.ts';
import { playWalk } from './play/walks.ts';
import type { RequestRecord, Trace, WalkRecord } from './trace.ts';

/** Plays one scenario: requests through the gateway to the submission's handlers, and `decide` by itself. */
export async function run(scenario: Scenario<Step>, lab: Lab): Promise<Trace> {
  const stage = createStage(scenario as CaseScenario, lab);
  const decisions = await playDecisions(stage);
  const requests: RequestRecord[] = [];
  const walks: WalkRecord[] = [];
  for (let index = 0; index < scenario.steps.length; index += 1) {
    const step = scenario.steps[index] as Step;
    if (step.kind === 'walk') walks.push(await playWalk(stage, index, step));
    if (step.kind !== 'request') continue;
    const group = startingWith(scenario.steps, index, step);
    requests.push(...(await playRequests(stage, group)));
    index += group.length - 1;
  }
  const { events, gatewayReads, refusedIdentitySources } = stage;
  return { scenario: stage.scenario, requests, walks, decisions, refusedIdentitySources, gatewayReads, events };
}

/** A request and those behind it that start together with it. */
function startingWith(
  steps: readonly Step[],
  first: number,
  asked: RequestStep,
): readonly { readonly step: number; readonly asked: RequestStep }[] {
  const group = [{ step: first, asked }];
  for (let next = steps[first + 1]; next?.kind === 'request' && next.together; next = steps[first + group.length]) {
    group.push({ step: first + group.length, asked: next });
  }
  return group;
}
