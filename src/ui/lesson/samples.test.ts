import ts from 'typescript';
import { expect, test } from 'vitest';
import { ruleBodySchema } from '#course';
import { lessons } from './lessons.testdata.ts';

const samples = lessons.flatMap(({ rules }) =>
  rules.flatMap((rule) => [
    { name: `${rule.id}.broken`, ...rule.broken },
    { name: `${rule.id}.right`, ...rule.right },
  ]),
);

/** What the compiler says about texts that stand alone, as `file:line message`. */
function typeErrors(texts: ReadonlyMap<string, string>): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    lib: ['lib.es2023.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => {
    const text = texts.get(name);
    return text === undefined ? readSource(name, target) : ts.createSourceFile(name, text, target);
  };
  const program = ts.createProgram({ rootNames: [...texts.keys()], options, host });
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

test.each(lessons)('$name declares rules, each with a permanent id of its own', ({ rules }) => {
  expect(rules.length).toBeGreaterThan(0);
  for (const { id } of rules) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('no two lessons teach a rule under the same id', () => {
  const ids = lessons.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(0);
  expect(ids).toEqual([...new Set(ids)]);
});

test.each(lessons.flatMap(({ rules }) => rules))('$id satisfies the strict schema', ({ id, lesson, ...body }) => {
  expect(ruleBodySchema.parse(body)).toEqual(body);
  expect(body.broken.code).not.toBe(body.right.code);
  expect(id).not.toBe(lesson);
});

test('every TypeScript sample type-checks by itself', () => {
  const texts = new Map(
    samples.filter(({ language }) => language === 'ts').map(({ name, code }) => [`/${name}.ts`, code] as const),
  );
  expect(texts.size).toBeGreaterThan(10);
  expect(typeErrors(texts)).toEqual([]);
});

test('the type check of samples finds a planted error', () => {
  expect(typeErrors(new Map([['/planted.ts', "export const ttlSeconds: number = '300';"]]))).toHaveLength(1);
});

test.each(samples.filter(({ language }) => language === 'json'))('$name parses as JSON', ({ code }) => {
  expect(JSON.parse(code)).toBeTypeOf('object');
});

test('every line of a sample fits the width of the text', () => {
  const tooLong = samples.flatMap(({ name, code }) =>
    code
      .split('\n')
      .filter((line) => line.length > 70 && !line.includes('arn:aws'))
      .map((line) => `${name}: ${line}`),
  );
  expect(tooLong).toEqual([]);
});
