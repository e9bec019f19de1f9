import { readFile } from 'node:fs/promises';
import { createNodeGrading } from '../src/grading/hosts/node-grading.ts';

/** One grading in a process of its own: `cold.ts <slug> <seed> <name of the file> <where it is>`. */
const [slug = '', seed = '', name = '', path = ''] = process.argv.slice(2);
const grading = await createNodeGrading();
const outcome = await grading.grade({ slug, files: { [name]: await readFile(path, 'utf8') }, seed });
if (outcome.kind !== 'graded' || outcome.verdict.status !== 'passed') process.exitCode = 1;
