import { Script } from 'node:vm';
import type { GraderProgram } from '#engine';
import type { GraderBundle, GraderModule } from '../bundle.ts';

/** A bundle as the module that it becomes in a browser. Compiles its code; throws where that is no JavaScript. */
export function toModuleInNode({ code, ...data }: GraderBundle): GraderModule {
  const script = new Script(`(${code})`, { filename: `${data.slug}-grader.js` });
  return { data, program: script.runInThisContext() as GraderProgram };
}
