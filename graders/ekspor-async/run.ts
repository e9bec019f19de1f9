import type { CommandStep, ExportScenario, Step } from '#exercises/ekspor-async/steps.ts';
import type { Lab, Scenario } from '#kit';
import { playCommand } from './play/commands.ts';
import { createStage } from './play/stage.ts';
import { playStatus } from './play/statuses.ts';
import type { CommandRecord, StatusRecord, Trace } from './trace.ts';

/** Plays one scenario: clients in front of the gateway, queue and workers behind it, in virtual time. */
export async function run(scenario: Scenario<Step>, lab: Lab): Promise<Trace> {
  const stage = await createStage(scenario as ExportScenario, lab);
  const commands: CommandRecord[] = [];
  const statuses: StatusRecord[] = [];
  for (let index = 0; index < scenario.steps.length; index += 1) {
    const step = scenario.steps[index] as Step;
    if (step.kind === 'command') {
      const group = startingWith(scenario.steps, index, step);
      commands.push(...(await Promise.all(group.map((asked, offset) => playCommand(stage, index + offset, asked)))));
      index += group.length - 1;
    } else if (step.kind === 'status') statuses.push(await playStatus(stage, index, step, commands));
    else if (step.kind === 'wait') await lab.sleep(Math.max(0, step.until - lab.now()));
    else await stage.background.settled();
  }
  const { cutOff, deployment, effects, events } = stage;
  return { scenario: stage.scenario, deployment, commands, statuses, effects, cutOff: cutOff(), events };
}

/** A command and those behind it that start together with it. */
function startingWith(steps: readonly Step[], first: number, asked: CommandStep): readonly CommandStep[] {
  const group = [asked];
  for (let next = steps[first + 1]; next?.kind === 'command' && next.together; next = steps[first + group.length]) {
    group.push(next);
  }
  return group;
}
