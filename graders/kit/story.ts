import type { Story } from '#verdict';
import type { Check, Finding, Grader, Scenario } from './grader.ts';
import type { LabHost } from './lab.ts';

/** Reruns of one verdict, all findings together, and of one finding; bounds of a story's size. */
const bounds = { reruns: 64, rerunsEach: 16, steps: 40, bytes: 4096 } as const;

/** A finding as it happened in the shortest failing run that was found. */
export interface ToldFinding {
  readonly finding: Finding;
  readonly story?: Story;
}

export interface Storyteller<Trace> {
  /** Reduces the scenario in which `check` failed and tells what is left of it. */
  readonly tell: (check: Check<Trace>, scenario: Scenario, finding: Finding, fullTrace: Trace) => Promise<ToldFinding>;
}

/**
 * Creates the bounded, deterministic reduction: first the steps that the finding names, then one step
 * fewer at a time from the end, keeping what still fails. Runs of the same steps are shared between checks.
 */
export function createStoryteller<Step, Trace>(grader: Grader<Step, Trace>, host: LabHost): Storyteller<Trace> {
  const traces = new Map<string, Trace>();
  let reruns = 0;

  async function rerun(scenario: Scenario<Step>, indices: readonly number[]): Promise<Trace | undefined> {
    const key = `${scenario.id}:${indices.join(',')}`;
    const known = traces.get(key);
    if (known !== undefined) return known;
    if (reruns >= bounds.reruns || !host.mayTell()) return undefined;
    reruns += 1;
    const reduced = { ...scenario, steps: indices.map((index) => scenario.steps[index] as Step) };
    const trace = await grader.run(reduced, host.open(scenario.schedule, 'story'));
    traces.set(key, trace);
    return trace;
  }

  return {
    async tell(check, scenario, finding, fullTrace) {
      const typed = scenario as Scenario<Step>;
      const total = grader.tell(fullTrace).steps.length;
      let best: { indices: readonly number[]; trace: Trace; finding: Finding } | undefined;
      let left: number = bounds.rerunsEach;

      const attempt = async (indices: readonly number[]): Promise<boolean> => {
        if (left === 0 || indices.length === 0) return false;
        left -= 1;
        const trace = await rerun(typed, indices);
        const found = trace === undefined ? undefined : check.test(trace, () => undefined);
        if (trace === undefined || found === undefined) return false;
        best = { indices, trace, finding: found };
        return true;
      };

      const all = typed.steps.map((_, index) => index);
      const named = [...new Set(finding.steps ?? all)].sort((a, b) => a - b);
      if (!(await attempt(named)) && !(await attempt(all))) return { finding };
      for (let position = (best?.indices.length ?? 0) - 1; position >= 0; position -= 1) {
        const current: readonly number[] = best?.indices ?? [];
        if (current.length > 1) await attempt(current.filter((_, index) => index !== position));
      }
      return best === undefined
        ? { finding }
        : { finding: best.finding, story: toStory(grader, check, typed.id, best, total) };
    },
  };
}

function toStory<Step, Trace>(
  grader: Grader<Step, Trace>,
  check: Check<Trace>,
  scenario: string,
  run: { readonly trace: Trace; readonly finding: Finding },
  total: number,
): Story {
  const told = { scenario, ...grader.tell(run.trace), total };
  return cut(check.mark?.(told, run.finding.params) ?? told);
}

/** Keeps the end of a long story: that is where it goes wrong. */
function cut(story: Story): Story {
  let steps = story.steps.slice(-bounds.steps);
  while (steps.length > 1 && JSON.stringify({ ...story, steps }).length > bounds.bytes) steps = steps.slice(1);
  const used = new Set(steps.flatMap((step) => [step.actor, step.target]));
  return { ...story, steps, participants: story.participants.filter(({ id }) => used.has(id)) };
}
