import { z } from 'zod';
import { limitsAnswerSchema, type LimitsAnswer, type RouteLimit } from '#contract';
import { formatNumber } from '#ui/i18n/workspace.id.ts';
import { courseApiText as text } from './course-api.id.ts';
import type { Exchange } from './exchange.ts';
import { judgeFacts, type Fact, type Judgement } from './judgement.ts';
import { inTurn, type Probe } from './probe.ts';

const askLimits = inTurn({ method: 'GET', path: 'limits' });
/** Numbers are rounded where they are published. */
const rounding = 1.02;

const perSecond = ({ requests, seconds }: RouteLimit): number => requests / seconds;

function ofRoute({ limits }: LimitsAnswer, pattern: RegExp): RouteLimit | undefined {
  return limits.find(({ route }) => pattern.test(route));
}
const ofReads = (answer: LimitsAnswer): RouteLimit | undefined => ofRoute(answer, /^GET \/api\/v1\/\*/);
const ofCostly = (answer: LimitsAnswer): readonly RouteLimit[] =>
  [/^POST \/api\/v1\/submissions\b/, /^POST \/api\/v1\/regrades\b/, /\/results\b/].flatMap(
    (pattern) => ofRoute(answer, pattern) ?? [],
  );

/** Judges what GET /limits says; without it, or in another shape, nothing. */
const judging =
  (judge: (answer: LimitsAnswer) => readonly Fact[]) =>
  ([exchange]: readonly Exchange[]): Judgement => {
    const answer = limitsAnswerSchema.safeParse(exchange?.json).data;
    return judgeFacts(answer === undefined ? [] : judge(answer));
  };

/** Limits, capacity and timeouts, as the server measured and set them. */
export const capacityProbes: readonly Probe[] = [
  {
    rule: 'throttle-per-rute',
    needsAccount: false,
    run: askLimits,
    judge: judging((answer) => {
      const reads = ofReads(answer);
      return ofCostly(answer).map((costly) => ({
        holds: reads !== undefined && costly.route !== reads.route,
        says: text.fact.ownLimit(costly.route),
      }));
    }),
  },
  {
    rule: 'rute-mahal-ketat',
    needsAccount: false,
    run: askLimits,
    judge: judging((answer) => {
      const reads = ofReads(answer);
      return ofCostly(answer).map((costly) => ({
        holds: reads !== undefined && perSecond(costly) < perSecond(reads),
        says: text.fact.tighter(costly.route, reads?.route ?? '–'),
      }));
    }),
  },
  {
    rule: 'throttle-memakai-durasi-benar',
    needsAccount: false,
    run: askLimits,
    judge: judging(({ capacity: { millisecondsPerVerdict, verdictsPerSecond, workers } }) => {
      const most = workers / (millisecondsPerVerdict / 1000);
      return [
        {
          holds: verdictsPerSecond <= most * rounding,
          says: text.fact.capacityFits(formatNumber(verdictsPerSecond), formatNumber(Math.round(most * 10) / 10)),
        },
      ];
    }),
  },
  {
    rule: 'throttle-selaras-kapasitas',
    needsAccount: false,
    run: askLimits,
    judge: judging((answer) => {
      const submit = ofRoute(answer, /^POST \/api\/v1\/submissions\b/);
      const { verdictsPerSecond } = answer.capacity;
      if (submit === undefined) return [];
      return [
        {
          holds: perSecond(submit) <= verdictsPerSecond,
          says: text.fact.shareFits(formatNumber(perSecond(submit)), formatNumber(verdictsPerSecond)),
        },
      ];
    }),
  },
  {
    rule: 'timeout-hilir-lebih-pendek',
    needsAccount: false,
    run: askLimits,
    judge: judging(({ timeouts }) =>
      timeouts.slice(1).map((lower, index) => {
        const upper = timeouts[index];
        return {
          holds: upper !== undefined && lower.milliseconds < upper.milliseconds,
          says: text.fact.shorter(lower.layer, upper?.layer ?? '–'),
        };
      }),
    ),
  },
  {
    rule: 'status-202-tertunda',
    needsAccount: false,
    run: inTurn({ method: 'GET', path: 'openapi.json' }),
    judge: judgeContract202,
  },
  {
    rule: 'status-429-berpanduan',
    needsAccount: false,
    run: inTurn({ method: 'GET', path: 'openapi.json' }),
    judge: ([exchange]) => {
      const declaring = operationsOf(exchange?.json).filter(({ responses }) => '429' in responses);
      const guided = declaring.filter(({ responses }) => /Retry-After/i.test(JSON.stringify(responses['429'])));
      return judgeFacts([
        { holds: declaring.length > 0, says: text.fact.declares(declaring.length, 429) },
        { holds: guided.length === declaring.length && guided.length > 0, says: text.fact.guided(guided.length) },
      ]);
    },
  },
];

function judgeContract202([exchange]: readonly Exchange[]): Judgement {
  const waiting = operationsOf(exchange?.json).filter(({ responses }) => '202' in responses);
  const required = requiredOf(exchange?.json, 'AcceptedSubmission');
  return judgeFacts([
    { holds: waiting.length > 0, says: text.fact.declares(waiting.length, 202) },
    { holds: ['id', 'status', 'links'].every((name) => required.includes(name)), says: text.fact.statusLink },
  ]);
}

interface Operation {
  readonly responses: Readonly<Record<string, unknown>>;
}

const operationSchema = z.looseObject({ responses: z.record(z.string(), z.unknown()) });
const pathsSchema = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** Every operation of an OpenAPI document. */
function operationsOf(document: unknown): readonly Operation[] {
  const paths = pathsSchema.safeParse(document).data?.paths ?? {};
  return Object.values(paths)
    .flatMap((item) => Object.values(item))
    .flatMap((operation) => operationSchema.safeParse(operation).data ?? []);
}

const contractSchema = z.looseObject({
  components: z.looseObject({
    schemas: z.record(z.string(), z.looseObject({ required: z.array(z.string()).optional() })),
  }),
});

/** The fields that a schema of an OpenAPI document demands. */
function requiredOf(document: unknown, schema: string): readonly string[] {
  return contractSchema.safeParse(document).data?.components.schemas[schema]?.required ?? [];
}
