import { lessons } from './lessons.testdata.ts';

/** A piece of code that a learner reads. */
export interface Sample {
  readonly name: string;
  readonly language: string;
  readonly code: string;
  /** Whether it stands in a visible frame that calls it wrong. */
  readonly broken: boolean;
}

/** A `<CodeFrame … />` with its attributes, whatever stands in its code. */
const frame = /<CodeFrame((?:\s+\w+=(?:"[^"]*"|\{`(?:[^`\\]|\\.)*`\}|\{[^`}]*\}))+)\s*\/>/gs;

/** Both samples of every rule. */
export const ruleSamples: readonly Sample[] = lessons.flatMap(({ rules }) =>
  rules.flatMap(({ id, broken, right }) => [
    { name: `${id}.broken`, language: broken.language, code: broken.code, broken: true },
    { name: `${id}.right`, language: right.language, code: right.code, broken: false },
  ]),
);

/** Every other piece of code in the lessons' texts. */
export const textSamples: readonly Sample[] = lessons.flatMap(({ name, text }) => listSamples(name, text ?? ''));

/** The fenced blocks and code frames of a lesson's MDX, named after their line. */
export function listSamples(lesson: string, mdx: string): readonly Sample[] {
  const nameAt = (at: number) => `${lesson}, line ${mdx.slice(0, at).split('\n').length}`;
  const fences = [...mdx.matchAll(/^(?<fence>```|~~~)(?<language>[^\s]*)[^\n]*\n(?<code>[\s\S]*?)^\k<fence>/gm)];
  return [
    ...fences.map(({ groups, index }) => ({
      name: nameAt(index),
      language: groups?.['language'] ?? '',
      code: groups?.['code'] ?? '',
      broken: false,
    })),
    ...[...mdx.matchAll(frame)].map(({ 1: attributes = '', index }) => ({
      name: nameAt(index),
      language: /\blanguage="([^"]*)"/.exec(attributes)?.[1] ?? '',
      code: (/\bcode=\{`((?:[^`\\]|\\.)*)`\}/s.exec(attributes)?.[1] ?? '').replace(/\\([`$\\])/g, '$1'),
      broken: /\bmark="broken"/.test(attributes),
    })),
  ];
}
