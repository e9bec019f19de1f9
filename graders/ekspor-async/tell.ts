import type { Story, StoryStep } from '#verdict';
import type { Trace } from './trace.ts';

const longestLabel = 60;
const clients: readonly string[] = ['client', 'other-tenant', 'namesake', 'reader'];
/** Columns from left to right: who asks, who runs, what they reach, and who works behind it. */
const order: readonly string[] = [
  'gateway',
  'handler',
  'keys',
  'jobs',
  'queue',
  'workflow',
  'worker',
  'events',
  'reports',
  'files',
  'realtime',
  'log',
];

/** The story of a run: clients are actors, everything else is a part. */
export function tell({ events, scenario }: Trace): Omit<Story, 'scenario' | 'total'> {
  const details = new Map<string, string>();
  for (const step of scenario.steps) {
    if (step.kind === 'command' || step.kind === 'status') details.set(step.client, step.caller.tenantId);
  }
  const parts = [...new Set(events.flatMap(({ actor, target }) => [actor, target]))]
    .filter((id) => !clients.includes(id))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  return {
    participants: [
      ...[...details].map(([id, detail]) => ({ id, kind: 'actor' as const, detail: detail.slice(0, longestLabel) })),
      ...parts.map((id) => ({ id, kind: 'part' as const })),
    ],
    steps: events.map(({ arg, result, ...event }) => ({
      ...event,
      ...(arg === undefined ? {} : { arg: arg.slice(0, longestLabel) }),
      ...(result === undefined ? {} : { result: result.slice(0, longestLabel) }),
    })),
  };
}

function placeOf(id: string): number {
  return order.indexOf(id.replace(/-\d+$/, ''));
}

type Matches = (step: StoryStep) => boolean;

/**
 * Marks the last step that satisfies `effect`, and the last one before it that satisfies `cause`. What matches neither
 * stays unmarked.
 */
export function markSteps(
  story: Story,
  { cause, effect }: { readonly cause: Matches; readonly effect: Matches },
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

/** Marks one step as the effect and the last `cause` before it, and leaves out what came after: enough is told. */
export function endAt(story: Story, end: number, cause: Matches): Story {
  if (end < 0) return story;
  const start = story.steps.slice(0, end).findLastIndex(cause);
  const steps = story.steps
    .slice(0, end + 1)
    .map((step, index): StoryStep =>
      index === end ? { ...step, mark: 'effect' } : index === start ? { ...step, mark: 'cause' } : step,
    );
  return { ...story, steps };
}

/** Marks by two questions about steps. */
export function mark(cause: Matches, effect: Matches): (story: Story) => Story {
  return (story) => markSteps(story, { cause, effect });
}

/** What a client was told. */
export const isAnswer: Matches = (step) => step.op === 'answer';
/** A call of a run into one of these parts. */
export const reaches =
  (...parts: readonly string[]): Matches =>
  (step) =>
    parts.includes(step.target);
export const isOp =
  (...ops: readonly string[]): Matches =>
  (step) =>
    ops.includes(step.op);
