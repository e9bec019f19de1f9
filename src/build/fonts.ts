import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.gerbang/fonts');

interface Face {
  readonly name: string;
  readonly source: string;
  /** OpenType features to keep. */
  readonly features: readonly string[];
  readonly weights: { readonly min: number; readonly max: number };
}

/**
 * Plus Jakarta Sans goes without `calt`: that feature turns "5xx" into "5×x" and "0x1f" into "0×1f".
 * JetBrains Mono goes without it as well, because its ligatures hide what a learner typed.
 */
const faces: readonly Face[] = [
  {
    name: 'jakarta',
    source: '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
    features: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'lnum', 'tnum', 'pnum'],
    weights: { min: 400, max: 800 },
  },
  {
    name: 'literata',
    source: '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
    features: ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'lnum', 'tnum', 'pnum', 'onum'],
    weights: { min: 400, max: 700 },
  },
  {
    name: 'mono',
    source: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    features: ['mark', 'mkmk', 'ccmp', 'locl'],
    weights: { min: 400, max: 700 },
  },
];

const basicLatin = String.fromCodePoint(...Array.from({ length: 0x7f - 0x20 }, (_, offset) => 0x20 + offset));

/** What the pages write. A sign that a face's package lacks (→, ≤, │) comes from the next face of the stack. */
const characters = `${basicLatin}\u00a0é×÷±·§°²³½¼–—‘’“”•…‹›«»€←↑→↓↔⇒−≤≥≠≈∞√∈∅¬✓✗│─┌┐└┘├┤┬┴┼┃━┆`;

/** Most bytes that all faces together may take, as woff2. */
export const fontBudget = 66 * 1024;

/**
 * Writes `.gerbang/fonts/<name>.woff2`: upright Basic Latin with punctuation and a few signs, the weight
 * axis kept within what the stylesheets use. Does nothing where the inputs have not changed. Throws
 * where the faces together exceed {@link fontBudget}.
 */
export async function buildFonts(): Promise<void> {
  const sources = await Promise.all(faces.map(({ source }) => readFile(fileURLToPath(import.meta.resolve(source)))));
  const inputs = hashInputs(sources);
  if ((await readIfPresent(join(folder, 'inputs.sha256'))) === inputs) return;

  const subsets = await Promise.all(faces.map((face, index) => subset(face, sources[index] as Buffer)));
  const bytes = subsets.reduce((sum, { length }) => sum + length, 0);
  if (bytes > fontBudget)
    throw new Error(
      `The fonts take ${bytes} bytes; ${fontBudget} are allowed. Drop characters or weights in ${import.meta.filename}.`,
    );

  await mkdir(folder, { recursive: true });
  await Promise.all(faces.map(({ name }, index) => writeFile(join(folder, `${name}.woff2`), subsets[index] as Buffer)));
  await writeFile(join(folder, 'inputs.sha256'), inputs);
}

function subset(face: Face, source: Buffer): Promise<Buffer> {
  return subsetFont(source, characters, {
    targetFormat: 'woff2',
    keepFeatures: [...face.features],
    noHinting: true,
    variationAxes: { wght: { ...face.weights } },
  });
}

function hashInputs(sources: readonly Buffer[]): string {
  const hash = createHash('sha256').update(JSON.stringify([faces, characters]));
  for (const source of sources) hash.update(source);
  return hash.digest('hex');
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.main) await buildFonts();
