import { describe, expect, it } from 'vitest';
import { createMemoryFiles } from './course-files.ts';
import { listPrograms, parseAlsoFails, readExerciseFolder } from './exercise-folder.ts';
import { listAnchors } from './lesson-folder.ts';

const whole = {
  'exercises/a/exercise.ts': '',
  'exercises/a/brief.mdx': '',
  'exercises/a/hints.mdx': '',
  'exercises/a/types.ts': '',
  'exercises/a/scenarios.ts': "import { step } from './steps.ts';\nimport { more } from './scenarios/more.ts';",
  'exercises/a/steps.ts': '',
  'exercises/a/scenarios/more.ts': "import { step } from '../steps.ts';",
  'exercises/a/starter.ts': '',
  'exercises/a/reference.ts': '',
  'exercises/a/solutions/table.ts': '',
  'exercises/a/mutants/fail-closed.catch-allows.ts': '// gagal juga: x, y\n',
  'exercises/a/degenerates/do-nothing.ts': '',
};

describe('readExerciseFolder', () => {
  it('reads programs by convention, and takes modules that are imported as part of it', async () => {
    const folder = await readExerciseFolder(createMemoryFiles(whole), 'a');
    expect(folder).toMatchObject({ missing: [], unexpected: [] });
    expect(folder?.mutants).toMatchObject([{ check: 'fail-closed', nickname: 'catch-allows', alsoFails: ['x', 'y'] }]);
    expect(folder && listPrograms(folder).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'starter starter',
      'reference reference',
      'solution table',
      'mutant fail-closed.catch-allows',
      'degenerate do-nothing',
    ]);
  });

  it('tells what is missing and what is there without a purpose', async () => {
    const { 'exercises/a/hints.mdx': _, ...rest } = whole;
    const stray = {
      'exercises/a/notes.txt': '',
      'exercises/a/unused.ts': '',
      'exercises/a/mutants/no-nickname.ts': '',
      'exercises/a/old/x.ts': '',
    };
    const folder = await readExerciseFolder(createMemoryFiles({ ...rest, ...stray }), 'a');
    expect(folder?.missing).toEqual(['exercises/a/hints.mdx']);
    expect([...(folder?.unexpected ?? [])].sort()).toEqual(Object.keys(stray).sort());
  });

  it('finds nothing where there is no folder', async () => {
    expect(await readExerciseFolder(createMemoryFiles(whole), 'b')).toBeUndefined();
  });
});

it('reads companions only from a first line that lists them', () => {
  expect(parseAlsoFails('// gagal juga: a,b , c\r\nx')).toEqual(['a', 'b', 'c']);
  expect(parseAlsoFails('// Pelajar sering lupa.\n// gagal juga: a')).toEqual([]);
});

it('finds anchors of headings and of elements, not those in code', () => {
  const mdx = '## Empat gerbang: dari luar\n\n<Rule id="default-deny" />\n\n```md\n## Bukan judul\n```\n';
  expect([...listAnchors(mdx)]).toEqual(['empat-gerbang-dari-luar', 'default-deny']);
});
