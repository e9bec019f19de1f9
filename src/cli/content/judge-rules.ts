import { listAnchors } from '#course/load';
import type { BuiltExercise, BuiltRule, LessonFolder } from '#course/load';
import type { Problem } from './problem.ts';

/** Every rule that a check serves exists, and is taught where it says, once its lesson is written. */
export function judgeRules(
  exercise: BuiltExercise,
  rules: ReadonlyMap<string, BuiltRule>,
  lessons: readonly LessonFolder[],
): readonly Problem[] {
  return [...new Set(exercise.checks.map(({ rule }) => rule))].flatMap((id) => {
    const rule = rules.get(id);
    if (rule === undefined) {
      return [
        {
          file: `graders/${exercise.slug}/grader.ts`,
          found: `rule ${id} is in no lesson`,
          why: 'a finding leads to the paragraph that teaches it',
          edit: `define ${id} in lessons/<NN-lesson>/rules.ts`,
        },
      ];
    }
    const lesson = lessons.find(({ slug }) => slug === rule.lesson);
    if (lesson?.text === undefined) return [];
    const anchors = listAnchors(lesson.text);
    return [...judgeSection(rule, lesson, anchors), ...judgeParagraph(rule, lesson)];
  });
}

function judgeSection(rule: BuiltRule, { path }: LessonFolder, anchors: ReadonlySet<string>): readonly Problem[] {
  if (anchors.has(rule.section)) return [];
  return [
    {
      file: `${path}/index.mdx`,
      found: `no heading has the anchor ${rule.section}`,
      why: `${path}/rules.ts says that rule ${rule.id} is taught there`,
      edit: `write the heading, or change section of ${rule.id} to one of: ${[...anchors].slice(0, 12).join(', ')}`,
    },
  ];
}

function judgeParagraph(rule: BuiltRule, { path, text = '' }: LessonFolder): readonly Problem[] {
  if (new RegExp(`(?<![a-z0-9-])${rule.id}(?![a-z0-9-])`).test(text)) return [];
  return [
    {
      file: `${path}/index.mdx`,
      found: `the lesson never names rule ${rule.id}`,
      why: `findings lead to ${rule.href}`,
      edit: `put rule ${rule.id} beside the paragraph that teaches it`,
    },
  ];
}
