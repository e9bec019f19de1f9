import { Validator } from '@seriousme/openapi-schema-validator';
import { parse as parseGraphql } from 'graphql';
import ts from 'typescript';
import { parse as parseYaml } from 'yaml';
import { checkPolicy } from './policy-checks.testdata.ts';
import type { Sample } from './samples.testdata.ts';

/** What is wrong with some samples, as `name: problem`. Empty where all of them are what they say they are. */
export async function findProblems(samples: readonly Sample[]): Promise<readonly string[]> {
  const scripts = samples.filter(({ language }) => language === 'ts');
  const others = samples.filter(({ language }) => language !== 'ts');
  const found = await Promise.all(
    others.map(async (sample) => (await check(sample)).map((problem) => `${sample.name}: ${problem}`)),
  );
  return [...typeErrors(scripts), ...found.flat()];
}

async function check({ language, code }: Sample): Promise<readonly string[]> {
  switch (language) {
    case 'json':
      return checkDocument(() => JSON.parse(code) as unknown);
    case 'yaml':
      return checkDocument(() => parseYaml(code) as unknown);
    case 'graphql':
      return attempt(() => parseGraphql(code));
    case 'http':
      return checkMessages(code);
    case 'text':
      return [];
    default:
      return [`nothing checks the language "${language}": write ts, json, graphql, yaml, http or text`];
  }
}

/** What the compiler says about scripts that stand alone. */
function typeErrors(samples: readonly Sample[]): readonly string[] {
  const texts = new Map(samples.map(({ name, code }) => [`/${name}.ts`, asModule(code)]));
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
    return `${file?.fileName.slice(1, -3) ?? ''}: line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

/** A text without imports and exports would share its names with all others. */
function asModule(code: string): string {
  return /^\s*(?:import|export)\b/m.test(code) ? code : `${code}\nexport {};`;
}

/** A document parses; an OpenAPI description is one, and every IAM policy in it is one that decides. */
async function checkDocument(read: () => unknown): Promise<readonly string[]> {
  const unreadable = attempt(read);
  if (unreadable.length > 0) return unreadable;
  const document = read();
  return [...(await checkOpenapi(document)), ...listPolicies(document).flatMap(checkPolicy)];
}

async function checkOpenapi(document: unknown): Promise<readonly string[]> {
  if (!isRecord(document) || document['openapi'] === undefined) return [];
  const { valid, errors } = await new Validator().validate(document);
  return valid ? [] : [`is no OpenAPI document: ${JSON.stringify(errors)}`];
}

/** Every object inside a document that has statements, as an IAM policy does. */
function listPolicies(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(listPolicies);
  if (!isRecord(value)) return [];
  return 'Statement' in value ? [value] : Object.values(value).flatMap(listPolicies);
}

/** Requests and responses one after the other: each begins with its line, and a body that looks like JSON is JSON. */
function checkMessages(code: string): readonly string[] {
  const start = /^(?:(?:GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD) \S+(?: HTTP\/[\d.]+)?|HTTP\/[\d.]+ \d{3}\b.*)$/;
  const lines = code.split('\n');
  if (!start.test(lines[0] ?? '')) return ['begins with neither a request nor a status line'];
  const starts = lines.flatMap((line, index) => (start.test(line) ? [index] : []));
  return starts.flatMap((from, index) => {
    const message = lines.slice(from + 1, starts[index + 1]);
    const blank = message.indexOf('');
    const head = blank === -1 ? message : message.slice(0, blank);
    const text = blank === -1 ? '' : message.slice(blank).join('\n').trim();
    const wrong = head.filter((line) => !/^[\w-]+: ?\S/.test(line));
    return [
      ...wrong.map((line) => `"${line}" is no header`),
      ...(/^[{[]/.test(text) ? attempt(() => JSON.parse(text) as unknown) : []),
    ];
  });
}

function attempt(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
