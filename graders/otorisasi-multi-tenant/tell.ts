import type { Story, StoryStep } from '#verdict';
import type { Trace } from './trace.ts';

const longestLabel = 60;
const parts: readonly string[] = ['gateway', 'cases', 'policy', 'audit', 'decide'];

/** The story of a run: callers are actors, what they reach are parts. */
export function tell(trace: Trace): Omit<Story, 'scenario' | 'total'> {
  const details = new Map<string, string>();
  for (const step of trace.scenario.steps) {
    if (step.kind === 'decide') details.set(step.principal.role, step.principal.tenantId);
    else details.set(step.actor, `${step.caller.role}, ${step.caller.tenantId}`);
  }
  const actors = [...details].map(([id, detail]) => ({ id, kind: 'actor' as const, detail: detail.slice(0, 60) }));
  return {
    participants: [...actors, ...parts.map((id) => ({ id, kind: 'part' as const }))],
    steps: trace.events.map(({ arg, result, ...event }) => ({ ...event, ...short({ arg, result }) })),
  };
}

/** Labels may hold what a submission wrote, of any length. */
function short({ arg, result }: { readonly arg: string | undefined; readonly result: string | undefined }) {
  return {
    ...(arg === undefined ? {} : { arg: arg.slice(0, longestLabel) }),
    ...(result === undefined ? {} : { result: result.slice(0, longestLabel) }),
  };
}

/**
 * Marks the last step that satisfies `effect`, and the last one before it that satisfies `cause`.
 * What matches neither stays unmarked.
 */
export function markSteps(
  story: Story,
  { cause, effect }: { readonly cause: (step: StoryStep) => boolean; readonly effect: (step: StoryStep) => boolean },
): Story {
  const end = story.steps.findLastIndex(effect);
  const start = story.steps.findLastIndex((step, index) => (end < 0 || index < end) && cause(step));
  return {
    ...story,
    steps: story.steps.map((step, index) =>
      index === end ? { ...step, mark: 'effect' } : index === start ? { ...step, mark: 'cause' } : step,
    ),
  };
}

/** The usual pair: the last thing that was read, and the answer that followed. */
export function markReadAndAnswer(story: Story): Story {
  return markSteps(story, {
    cause: (step) => step.target === 'cases' || step.target === 'policy',
    effect: (step) => step.op === 'response' || step.op === 'page',
  });
}
