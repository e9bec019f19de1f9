import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse } from '@babel/parser';
import { root } from '../../house/project-files.ts';

/** An answer that no learner may find in the built site, and what would betray it there. */
export interface Answer {
  readonly name: string;
  /** Strings that minifying keeps and that stand nowhere in what is published. */
  readonly literals: readonly string[];
  /** Pairs of adjacent lines that stand nowhere in what is published: found where the source is there as text. */
  readonly lines: readonly string[];
}

const shortestLiteral = 8;
const shortestPair = 24;

/** Every solution, mutant and degenerate, with what tells it from all that is published, the references among it. */
export async function readSecrets(): Promise<readonly Answer[]> {
  const published = [...(await readPublished()), ...(await readSources('reference.*')).map(({ source }) => source)];
  const known = describePublished(published);
  return (await readSources('{solutions,mutants,degenerates}/*')).map((answer) => describe(answer, known));
}

/** The references, which only the files that unlocking fetches may hold. */
export async function readReferences(): Promise<readonly Answer[]> {
  const known = describePublished(await readPublished());
  return (await readSources('reference.*')).map((answer) => describe(answer, known));
}

interface Source {
  readonly name: string;
  readonly source: string;
}

async function readSources(pattern: string): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for await (const name of glob(`*/${pattern}`, { cwd: join(root, 'exercises') })) {
    sources.push({ name: name.replaceAll('\\', '/'), source: await readFile(join(root, 'exercises', name), 'utf8') });
  }
  return sources;
}

/** What is published, as one text and as pairs of adjacent lines. */
interface Published {
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
}

function describePublished(sources: readonly string[]): Published {
  return { text: sources.join('\n'), pairs: new Set(sources.flatMap(pairsOfLines)) };
}

function describe({ name, source }: Source, { pairs, text }: Published): Answer {
  return {
    name,
    literals: readLiterals(source).filter((literal) => literal.length >= shortestLiteral && !text.includes(literal)),
    lines: pairsOfLines(source).filter((pair) => pair.length >= shortestPair && !pairs.has(pair)),
  };
}

/** Sources that may reach a learner: everything the site is built from but the answers. */
async function readPublished(): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const name of glob('{src,lessons,graders,exercises}/**/*.{ts,tsx,astro,mdx,json,css}', { cwd: root })) {
    if (!/^exercises[\\/][^\\/]+[\\/](?:solutions|mutants|degenerates|reference)[\\/.]/.test(name))
      texts.push(await readFile(join(root, name), 'utf8'));
  }
  return texts;
}

/** Text of string literals and templates, as a program holds it. Files that are no program have none. */
export function readLiterals(source: string): readonly string[] {
  const literals: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, value } = node as { type?: string; value?: unknown };
    if (type === 'ImportDeclaration' || type === 'TSLiteralType') return;
    if (type === 'StringLiteral' && typeof value === 'string') literals.push(value);
    if (type === 'TemplateElement') literals.push((value as { cooked?: string }).cooked ?? '');
    for (const [key, child] of Object.entries(node)) if (key !== 'loc' && !key.endsWith('Comments')) visit(child);
  };
  try {
    visit(parse(source, { sourceType: 'module', plugins: ['typescript'] }).program);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return [...new Set(literals)];
}

function pairsOfLines(source: string): readonly string[] {
  const lines = source
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.length > 2);
  return lines.slice(1).map((line, index) => `${lines[index] ?? ''}\n${line}`);
}

/** Where answers stand in a built site: every file, decompressed where it is compressed. */
export async function findLeaks(
  folder: string,
  answers: readonly Answer[],
): Promise<{ readonly files: number; readonly leaks: readonly string[] }> {
  // A file and its compressed copies are one text.
  const pathsByText = new Map<string, string[]>();
  let files = 0;
  for await (const name of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!name.isFile()) continue;
    files += 1;
    const path = join(name.parentPath, name.name);
    const text = decompress(path, await readFile(path));
    const shown = path.slice(folder.length + 1).replaceAll('\\', '/');
    pathsByText.set(text, [...(pathsByText.get(text) ?? []), shown]);
  }
  const leaks = [...pathsByText].flatMap(([text, paths]) => {
    const found = findAnswers(text, answers);
    return paths.flatMap((path) => found.map(({ name, proof }) => `${path}: ${name}: ${JSON.stringify(proof)}`));
  });
  return { files, leaks };
}

/** Answers that a text holds, each with the string that betrays it. */
function findAnswers(
  text: string,
  answers: readonly Answer[],
): readonly { readonly name: string; readonly proof: string }[] {
  const pairs = new Set(pairsOfLines(unescapeLines(text)));
  return answers.flatMap(({ lines, literals, name }) => {
    const literal = literals.find((one) => text.includes(one) || text.includes(JSON.stringify(one).slice(1, -1)));
    const proof = literal ?? lines.find((pair) => pairs.has(pair));
    return proof === undefined ? [] : [{ name, proof }];
  });
}

function decompress(path: string, bytes: Buffer): string {
  if (path.endsWith('.br')) return brotliDecompressSync(bytes).toString();
  return path.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
}

/** Source text inside a string of JSON or JavaScript has its line ends and quotes escaped. */
function unescapeLines(text: string): string {
  return text.replace(/\\r?\\n|\\n/g, '\n').replace(/\\(["'`\\$])/g, '$1');
}
