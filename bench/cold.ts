import { readFile } from 'node:fs/promises';
import { root } from '#build/paths';
import { createNodeGrading } from '../src/grading/hosts/node-grading.ts';

/** One grading in a process of its own: `cold.ts <slug> <seed>`. */
const [slug = '', seed = ''] = process.argv.slice(2);
const grading = await createNodeGrading();
const text = await readFile(`${root}exercises/${slug}/reference.ts`, 'utf8');
const outcome = await grading.grade({ slug, files: { 'solution.ts': text }, seed });
if (outcome.kind !== 'graded' || outcome.verdict.status !== 'passed') process.exitCode = 1;
