import type { ScaffoldNames } from './scaffold-code.ts';

/** The files of a new exercise that a learner reads, by path, with text to be replaced. */
export function textFiles({ code, lesson, slug }: ScaffoldNames): Readonly<Record<string, string>> {
  return {
    [`exercises/${slug}/exercise.ts`]: `import { defineExercise } from '#course';

export const exercise = defineExercise({
  slug: '${slug}',
  code: '${code}',
  title: 'Judul latihan',
  promise: 'Satu kalimat tentang apa yang bisa dilakukan setelah latihan ini.',
  lesson: '${lesson}',
  minutes: 30,
  files: [{ name: 'solution.ts', language: 'ts' }],
  exports: { answer: 'function' },
  groups: [{ id: 'main', title: 'Jawaban' }],
  design: {
    goal: 'What a learner can do afterwards.',
    outOfScope: 'What is left out on purpose.',
  },
});
`,
    [`exercises/${slug}/brief.mdx`]: `## Situasi

Sebuah layanan menerima request dan membalasnya.

## Tugas

Tulis \`answer\`: balas setiap request dengan \`id\` yang sama.

## Contoh

Request \`{ id: 'req-1' }\` dibalas \`{ id: 'req-1' }\`.

## Di luar latihan ini

Penyimpanan dan retry.
`,
    [`exercises/${slug}/hints.mdx`]: `## Arah

Dari mana balasan tahu request mana yang dijawabnya?

## Langkah

Ambil nilainya dari parameter, bukan dari luar fungsi.

## Kerangka

Fungsi menerima \`request\`, lalu mengembalikan objek baru yang memuat \`id\` darinya.
`,
    [`graders/${slug}/messages.id.ts`]: `import { defineMessages } from '#kit';
import type { grader } from './grader.ts';

const names: Readonly<Record<string, { readonly name: string; readonly short: string }>> = {
  client: { name: 'Pemanggil', short: 'Pemanggil' },
  answer: { name: 'Layananmu', short: 'Layanan' },
};

export const messages = defineMessages<typeof grader>({
  participants: (id) => names[id] ?? { name: id, short: id },
  step: ({ arg, back, result }) => (back === true ? \`balasan \${result ?? ''}\` : \`request \${arg ?? ''}\`),
  checks: {
    'answer-keeps-id': {
      title: 'Balasan membawa id request-nya',
      finding: ({ expected }) => \`Balasan untuk request \${expected} membawa id lain\`,
      why: () => 'Pemanggil mencocokkan balasan dengan request lewat id. Lihat dari mana balasanmu mengambil nilai itu.',
      got: ({ received }) => \`id \${received === '' ? 'kosong' : received}\`,
      expected: ({ expected }) => \`id \${expected}\`,
      sample: { expected: 'req-1', received: 'req-2' },
    },
  },
});
`,
  };
}
