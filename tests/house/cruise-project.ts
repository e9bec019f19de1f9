import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult } from 'dependency-cruiser';
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../../.dependency-cruiser.mjs';

const folders = ['src', 'graders', 'exercises', 'lessons', 'tests', 'bin'];

/** Every import below a copy of the project, or the project itself, judged by the rules of .dependency-cruiser.mjs. */
export async function cruiseProject(baseDir: string): Promise<ICruiseResult> {
  const { forbidden, options = {} } = config;
  const settings: ICruiseOptions = {
    ...options,
    baseDir,
    ruleSet: { forbidden: forbidden ?? [] },
    validate: true,
    preserveSymlinks: true,
  };
  const { enhancedResolveOptions: resolve, ...rest } = settings;
  const { output } = await cruise(folders, rest, resolve, {
    tsConfig: extractTypeScriptConfig(`${baseDir}/tsconfig.json`),
  });
  if (typeof output === 'string') throw new Error(output);
  return output;
}
