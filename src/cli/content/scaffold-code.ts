/** What the templates of a new exercise are filled in with. */
export interface ScaffoldNames {
  readonly slug: string;
  readonly code: string;
  readonly lesson: string;
  /** `NN-<lesson>` */
  readonly lessonFolder: string;
  readonly rule: string;
}

const types = `/** One request, as it reaches your code. */
export interface Request {
  readonly id: string;
}

export interface Answer {
  readonly id: string;
}
`;

const scenarios = `import type { Scenario } from '#kit';
import type { Request } from './types.ts';

/** One request of a run. */
export type Step = Request;

/** The scenarios of a variant: everything in them is drawn from its seed. */
export function scenarios(variantSeed: string): readonly Scenario<Step>[] {
  const ids = [0, 4, 8].map((from) => \`req-\${variantSeed.slice(from, from + 4)}\`);
  return [{ id: 'requests', schedule: { seed: variantSeed, latency: [1, 20] }, steps: ids.map((id) => ({ id })) }];
}
`;

const starter = `import type { Answer, Request } from 'gerbang';

export function answer(request: Request): Answer {
  return { id: '' };
}
`;

const reference = `import type { Answer, Request } from 'gerbang';

export function answer(request: Request): Answer {
  return { id: request.id };
}
`;

const nothing = `export function answer(): undefined {
  return undefined;
}
`;

const grader = (names: ScaffoldNames): string => `import { exercise } from '#exercises/${names.slug}/exercise.ts';
import { scenarios } from '#exercises/${names.slug}/scenarios.ts';
import type { Step } from '#exercises/${names.slug}/scenarios.ts';
import { defineGrader } from '#kit';
import type { CallOutcome } from '#kit';
import { rules } from '#lessons/${names.lessonFolder}/rules.ts';
import type { Json } from '#verdict';

interface Answered {
  readonly step: Step;
  readonly at: number;
  readonly outcome: CallOutcome;
}

interface Trace {
  readonly answers: readonly Answered[];
}

export const grader = defineGrader({
  exercise,
  scenarios,
  async run({ steps }, lab): Promise<Trace> {
    const answers: Answered[] = [];
    for (const step of steps) {
      const at = lab.now();
      answers.push({ step, at, outcome: await lab.call('first', step.id, 'answer', [{ id: step.id }]) });
    }
    return { answers };
  },
  tell: ({ answers }) => ({
    participants: [
      { id: 'client', kind: 'actor' },
      { id: 'answer', kind: 'part' },
    ],
    steps: answers.flatMap(({ at, outcome, step }) => [
      { at, actor: 'client', target: 'answer', op: 'request', arg: step.id },
      { at, actor: 'client', target: 'answer', op: 'answer', result: idOf(outcome), back: true },
    ]),
  }),
  checks: {
    'answer-keeps-id': {
      rule: rules['${names.rule}'],
      group: 'main',
      points: 10,
      scenarios: ['requests'],
      test({ answers }, observe) {
        observe(answers.length);
        const index = answers.findIndex(({ outcome, step }) => idOf(outcome) !== step.id);
        const wrong = answers[index];
        return wrong === undefined ? undefined : { params: { expected: wrong.step.id, received: idOf(wrong.outcome) }, steps: [index] };
      },
    },
  },
});

function idOf(outcome: CallOutcome): string {
  const value: Json = outcome.kind === 'returned' ? outcome.value : null;
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id.slice(0, 60) : '';
}
`;

/** The files of a new exercise that hold no Indonesian, by path. */
export function codeFiles(names: ScaffoldNames): Readonly<Record<string, string>> {
  const folder = `exercises/${names.slug}`;
  return {
    [`${folder}/types.ts`]: types,
    [`${folder}/scenarios.ts`]: scenarios,
    [`${folder}/starter.ts`]: starter,
    [`${folder}/reference.ts`]: reference,
    [`${folder}/degenerates/do-nothing.ts`]: nothing,
    [`graders/${names.slug}/grader.ts`]: grader(names),
  };
}
