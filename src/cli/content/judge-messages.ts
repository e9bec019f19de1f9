import type { BuiltExercise } from '#course/load';
import type { Messages } from '#kit';
import type { CheckResult } from '#verdict';
import { findEnglish } from './english.ts';
import type { Problem } from './problem.ts';

/** Every message exists, renders with its sample and with findings as they happened, and is Indonesian. */
export function judgeMessages(
  exercise: BuiltExercise,
  messages: Messages | undefined,
  findings: readonly CheckResult[],
): readonly Problem[] {
  const file = `graders/${exercise.slug}/messages.id.ts`;
  if (messages === undefined)
    return [
      {
        file,
        found: 'no messages',
        why: 'a learner reads them',
        edit: 'export const messages = defineMessages<typeof grader>({ ... })',
      },
    ];
  return [
    ...exercise.checks.flatMap(({ id }) => judgeCheck(file, id, messages, findings)),
    ...judgeStories(file, messages, findings),
  ];
}

function judgeCheck(
  file: string,
  id: string,
  messages: Messages,
  findings: readonly CheckResult[],
): readonly Problem[] {
  const message = messages.checks[id];
  if (message === undefined)
    return [
      {
        file,
        found: `no message for check ${id}`,
        why: 'a finding without text helps nobody',
        edit: `add '${id}' to checks`,
      },
    ];
  const happened = findings
    .filter((check) => check.id === id && check.params?.nothingObserved !== true)
    .map((check) => check.params ?? {});
  const texts = [message.sample, ...happened].flatMap((params) =>
    (['finding', 'why', 'got', 'expected'] as const).map(
      (part) => [`${id}.${part}`, render(() => message[part](params))] as const,
    ),
  );
  const seen = new Set<string>();
  return [[`${id}.title`, message.title] as const, ...texts].flatMap(([part, text]) => {
    const problem = judgeText(file, part, text);
    if (problem === undefined || seen.has(problem.found)) return [];
    seen.add(problem.found);
    return [problem];
  });
}

function judgeStories(file: string, messages: Messages, findings: readonly CheckResult[]): readonly Problem[] {
  const texts = new Map<string, string>();
  for (const { evidence } of findings) {
    for (const { id } of evidence?.participants ?? []) {
      texts.set(
        `participants('${id}').name`,
        render(() => messages.participants(id).name),
      );
      texts.set(
        `participants('${id}').short`,
        render(() => messages.participants(id).short),
      );
    }
    for (const step of evidence?.steps ?? [])
      texts.set(
        `step(${step.op})`,
        render(() => messages.step(step)),
      );
  }
  return [...texts].map(([part, text]) => judgeText(file, part, text)).filter((problem) => problem !== undefined);
}

function judgeText(file: string, part: string, text: string): Problem | undefined {
  const blank = text.trim() === '';
  const hole = /\b(undefined|NaN)\b|\[object |^!threw/.exec(text)?.[0];
  const english = findEnglish(text);
  if (blank) return { file, found: `${part} is empty`, why: 'a learner would see nothing', edit: `write ${part}` };
  if (hole !== undefined)
    return {
      file,
      found: `${part} reads "${text}"`,
      why: 'a parameter is missing from the finding or misspelt in the text',
      edit: `use the parameters that the check gives`,
    };
  if (english !== undefined)
    return {
      file,
      found: `${part} has the English word "${english}": "${text}"`,
      why: 'learners read Indonesian; code belongs in backticks',
      edit: `say it in Indonesian`,
    };
  return undefined;
}

function render(text: () => string): string {
  try {
    return text();
  } catch (error) {
    return `!threw ${String(error)}`;
  }
}
