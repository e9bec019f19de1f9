import { defineExercise, defineRules } from '#course';
import { defineGrader, WorldError } from '#kit';
import type { CallOutcome, Check, Lab, Scenario, WorldCall } from '#kit';
import type { Json, Story } from '#verdict';

/** A request to the submission's `handle`, or the end of an instance. */
type Step =
  | {
      readonly kind: 'request';
      readonly instance: string;
      readonly op: string;
      readonly key: string;
      readonly value: number;
      readonly together?: boolean;
    }
  | { readonly kind: 'crash'; readonly instance: string };

interface Answer {
  readonly step: number;
  readonly outcome: CallOutcome;
}

interface Trace {
  readonly steps: readonly Step[];
  readonly answers: readonly Answer[];
  readonly calls: readonly (WorldCall & { readonly at: number })[];
  readonly kept: Readonly<Record<string, number>>;
}

const sample = { language: 'ts', code: 'x', note: 'x' } as const;
const rule = (severity: 'wajib' | 'disarankan') =>
  ({
    section: 'fixture',
    severity,
    statement: 'x'.repeat(20),
    why: 'x'.repeat(40),
    broken: sample,
    right: sample,
    aws: { title: 'x', url: 'https://example.com', checked: '2026-01-01' },
  }) as const;
const rules = defineRules('fixture', { demanded: rule('wajib'), advised: rule('disarankan') });

const exercise = defineExercise({
  slug: 'fixture-store',
  code: 'L00',
  title: 'Fixture',
  promise: 'A store with two files, for tests of the engine.',
  lesson: 'fixture',
  minutes: 1,
  files: [
    { name: 'solution.ts', language: 'ts' },
    { name: 'data.json', language: 'json' },
  ],
  exports: { settings: 'object', handle: 'function' },
  groups: [
    { id: 'calls', title: 'Calls' },
    { id: 'store', title: 'Store' },
  ],
  design: { goal: 'Exercise every part of the engine.', outOfScope: 'Learning anything.' },
});

const put = (key: string, value: number, instance = 'a') =>
  ({ kind: 'request', op: 'put', key, value, instance }) as const;
const get = (key: string, instance = 'a') => ({ kind: 'request', op: 'get', key, value: 0, instance }) as const;
const add = (value: number, instance: string) =>
  ({ kind: 'request', op: 'add', key: 'sum', value, instance, together: true }) as const;

const noise: readonly Step[] = Array.from({ length: 10 }, (_, index) => put(`noise${index}`, index));

/** Adds happen together, so that what is kept depends on how the seed interleaves their calls. */
function scenarios(seed: string): readonly Scenario<Step>[] {
  const schedule = (id: string) => ({ seed: `${seed}${id}`, latency: [1, 40] as const });
  return [
    {
      id: 'usual',
      schedule: schedule('usual'),
      steps: [...noise, put('one', 1), put('two', 2), get('one'), get('two')],
    },
    {
      id: 'crash',
      schedule: schedule('crash'),
      steps: [...noise, put('one', 7), { kind: 'crash', instance: 'a' }, get('one', 'b')],
    },
    { id: 'race', schedule: schedule('race'), steps: [add(1, 'a'), add(10, 'b'), add(100, 'c'), add(1000, 'a')] },
  ];
}

async function run(scenario: Scenario<Step>, lab: Lab): Promise<Trace> {
  const kept: Record<string, number> = {};
  const calls: (WorldCall & { at: number })[] = [];
  const answers: Answer[] = [];
  lab.onWorldCall((call) => {
    calls.push({ ...call, at: lab.now() });
    const [key = '', value] = call.args as readonly [string?, number?];
    if (key === 'break the world') throw new Error('the fixture world broke');
    if (call.method === 'store.get') return kept[key] ?? null;
    if (call.method === 'store.refuse') throw new WorldError('Refused', 'no');
    if (call.method === 'store.later') return lab.sleep(value ?? 0).then(() => lab.now());
    if (call.method === 'store.remove') return Object.hasOwn(kept, key) && delete kept[key];
    kept[key] = value ?? 0;
    return true;
  });
  const { steps } = scenario;
  for (let index = 0; index < steps.length;) {
    const group: { readonly step: number; readonly ended: Promise<CallOutcome> }[] = [];
    do {
      const step = steps[index] as Step;
      if (step.kind === 'crash') lab.crash(step.instance);
      else
        group.push({
          step: index,
          ended: lab.call(step.instance, `t${index}`, 'handle', [
            { op: step.op, key: step.key, value: step.value },
            world,
          ]),
        });
      index += 1;
    } while (isTogether(steps[index]));
    for (const { ended, step } of group) answers.push({ step, outcome: await ended });
  }
  return { steps, answers, calls, kept };
}

const world: Json = { $world: ['store.get', 'store.put', 'store.remove', 'store.refuse', 'store.later'] };

function isTogether(step: Step | undefined): boolean {
  return step?.kind === 'request' && step.together === true;
}

function tell({ calls, steps }: Trace): Omit<Story, 'scenario' | 'total'> {
  return {
    participants: [
      { id: 'client', kind: 'actor' },
      { id: 'store', kind: 'part' },
    ],
    steps: calls.map(({ args, at, line, method, tag }) => ({
      at,
      actor: 'client',
      target: 'store',
      op: method.slice(0, 60),
      arg: `${tag} of ${steps.length}: ${JSON.stringify(args)}`.slice(0, 60),
      ...(line === undefined ? {} : { line }),
    })),
  };
}

const base = { rule: rules.demanded, points: 10 } as const;

/** How the first call that did not return ended. */
const answersEveryCall: Check<Trace> = {
  ...base,
  group: 'calls',
  gate: true,
  scenarios: ['usual', 'crash', 'race'],
  test({ answers }, observe) {
    observe(answers.length);
    const bad = answers.find(({ outcome }) => outcome.kind !== 'returned');
    if (bad === undefined) return undefined;
    const { outcome, step } = bad;
    const detail =
      outcome.kind === 'limit'
        ? { limit: outcome.limit }
        : outcome.kind === 'threw'
          ? { name: outcome.name, message: outcome.message }
          : {};
    return { params: { kind: outcome.kind, ...detail }, steps: [step] };
  },
};

/** Every get answers what was last put under its key; the finding names both steps. */
const keepsWhatWasPut: Check<Trace> = {
  ...base,
  group: 'store',
  after: ['answers-every-call'],
  scenarios: ['usual', 'crash'],
  test({ answers, steps }, observe) {
    for (const { outcome, step } of answers) {
      const asked = steps[step];
      if (asked?.kind !== 'request' || asked.op !== 'get') continue;
      const before = steps.findLastIndex(
        (other, index) => index < step && other.kind === 'request' && other.op === 'put' && other.key === asked.key,
      );
      const wanted = steps[before];
      if (wanted?.kind !== 'request') continue;
      observe();
      const got = outcome.kind === 'returned' ? JSON.stringify(outcome.value) : outcome.kind;
      if (got === '"break the check"') throw new Error('the fixture check broke');
      if (got !== String(wanted.value))
        return { params: { key: asked.key, got: got.slice(0, 60), wanted: wanted.value }, steps: [before, step] };
    }
    return undefined;
  },
};

/** No addition is lost. */
const addsTogether: Check<Trace> = {
  ...base,
  group: 'store',
  after: ['answers-every-call'],
  scenarios: ['race'],
  test({ kept, steps }, observe) {
    const sum = steps.reduce(
      (total, step) => total + (step.kind === 'request' && step.op === 'add' ? step.value : 0),
      0,
    );
    observe();
    return kept['sum'] === sum ? undefined : { params: { sum: kept['sum'] ?? 'nothing', wanted: sum } };
  },
  mark: (story) => ({
    ...story,
    steps: story.steps.map((step, index) =>
      index === story.steps.length - 1 ? { ...step, mark: 'effect' as const } : step,
    ),
  }),
};

/** Asks only of removals, which a submission need not make. */
const removesOnce: Check<Trace> = {
  ...base,
  rule: rules.advised,
  group: 'store',
  scenarios: ['usual'],
  test({ calls }, observe) {
    observe(calls.filter(({ method }) => method === 'store.remove').length);
    return undefined;
  },
};

/** A grader with two files, concurrent calls and crashes: what the tests of engine and kit grade with. */
export const grader = defineGrader({
  exercise,
  scenarios,
  run,
  tell,
  checks: {
    'answers-every-call': answersEveryCall,
    'keeps-what-was-put': keepsWhatWasPut,
    'adds-together': addsTogether,
    'removes-once': removesOnce,
  },
});
