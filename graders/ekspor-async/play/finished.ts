import type { StoredJob } from '#world/job-store';
import type { Stage } from './stage.ts';
import type { Visit } from './visit.ts';

/** Jobs of one scenario that are announced; no honest answer has more. */
const mostAnnounced = 20;
/** How long a change of the job store is under way to its readers. */
const streamMs = 200;

/**
 * Tells `onFinished` of a job that has reached its last status, where the scenario announces it. A submission without
 * that export has nobody to tell, and a failure of it changes nothing.
 */
export function announce(stage: Stage, { correlationId, step }: Visit, job: StoredJob): void {
  const { announces } = stage.scenario;
  if (!announces || stage.effects.filter(({ kind }) => kind === 'finish').length > mostAnnounced) return;
  const number = stage.effects.length;
  const tell = async (): Promise<void> => {
    await stage.lab.sleep(streamMs);
    const visit = {
      tag: `f${number}`,
      instance: 'events',
      actor: 'events',
      step,
      by: 'finished' as const,
      correlationId,
    };
    await stage.invoke({ ...visit, crash: undefined }, 'onFinished', { job, correlationId }, undefined);
  };
  void stage.background.track(tell());
}
