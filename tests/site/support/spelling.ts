import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDefaultSettings, mergeSettings, readSettings, spellCheckDocument } from 'cspell-lib';
import { root } from '#build/paths';
import type { Prose } from './prose.ts';

const language = 'id,en';
const wordFile = 'tests/site/words.txt';
const dictionaries = [
  'id-id',
  'en_us',
  'softwareTerms',
  'aws',
  'typescript',
  'node',
  'networking-terms',
  'web-services',
];

/** Words that Indonesian writes together with the one before: what remains must be a word itself. */
const clitic = /(?<=..)(?:nya|mu|ku|lah|kah|pun)$/;

/** A word that no dictionary has, and where it stands. */
export interface UnknownWord {
  readonly word: string;
  readonly where: readonly string[];
}

/** The project's own words: names, and forms that the dictionary lacks. One a line, sorted; `#` begins a remark. */
export async function readProjectWords(): Promise<readonly string[]> {
  const text = await readFile(join(root, wordFile), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Words of the texts that are neither Indonesian (hunspell's dictionary) nor English (terms of the field stay English)
 * nor in `known`, in lower case, each with the places where it stands.
 */
export async function findUnknownWords(
  texts: readonly Prose[],
  known: readonly string[],
): Promise<readonly UnknownWord[]> {
  const check = await createChecker();
  const found = new Map<string, Set<string>>();
  for (const [where, text] of groupByPlace(texts))
    for (const word of await check(text)) found.set(word, (found.get(word) ?? new Set()).add(where));
  const bases = [...found.keys()].filter((word) => clitic.test(word)).map((word) => word.replace(clitic, ''));
  const knownSet = new Set(known);
  const unknownBases = new Set(await check(bases.join('. ')));
  return [...found]
    .filter(([word]) => !knownSet.has(word) && !isFormOf(word, unknownBases, knownSet))
    .map(([word, where]) => ({ word, where: [...where] }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
}

function isFormOf(word: string, unknownBases: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  if (!clitic.test(word)) return false;
  const base = word.replace(clitic, '');
  return known.has(base) || !unknownBases.has(base);
}

async function createChecker(): Promise<(text: string) => Promise<readonly string[]>> {
  const indonesian = await readSettings(join(root, 'node_modules/@cspell/dict-id-id/cspell-ext.json'));
  const settings = mergeSettings(await getDefaultSettings(), indonesian, { language, dictionaries });
  return async (text) => {
    const document = { uri: 'file:///text.txt', text, languageId: 'plaintext', locale: language };
    const { issues } = await spellCheckDocument(document, { noConfigSearch: true }, settings);
    return issues.map((issue) => issue.text.toLowerCase());
  };
}

function groupByPlace(texts: readonly Prose[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { text, where } of texts) places.set(where, `${places.get(where) ?? ''}${text}\n`);
  return places;
}
