import type { CourseFiles } from './course-files.ts';

export interface LessonFolder {
  readonly slug: string;
  readonly path: string;
  /** Text of `index.mdx`, where the lesson is written. */
  readonly text: string | undefined;
  readonly hasRules: boolean;
}

/** Every lesson folder `lessons/NN-<slug>`, in order. */
export async function listLessons(files: CourseFiles): Promise<readonly LessonFolder[]> {
  const entries = (await files.list('lessons')) ?? [];
  const folders = entries.filter((entry) => entry.kind === 'folder' && /^\d\d-/.test(entry.name));
  return Promise.all(
    folders.map(async ({ name }) => {
      const path = `lessons/${name}`;
      const inside = (await files.list(path)) ?? [];
      return {
        slug: name.slice(3),
        path,
        text: await files.read(`${path}/index.mdx`),
        hasRules: inside.some((entry) => entry.name === 'rules.ts'),
      };
    }),
  );
}

/** Anchors that a lesson's text defines: those of its headings, and every `id` that it sets itself. */
export function listAnchors(mdx: string): ReadonlySet<string> {
  const prose = mdx.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  const headings = [...prose.matchAll(/^#{1,6}\s+(.+?)\s*$/gm)].map((match) => toAnchor(match[1] ?? ''));
  const ids = [...prose.matchAll(/\bid=["'{]+([a-z0-9-]+)["'}]+/g)].map((match) => match[1] ?? '');
  return new Set([...headings, ...ids]);
}

/** A heading's anchor as Astro makes it: lower case, words and hyphens kept, spaces to hyphens. */
function toAnchor(heading: string): string {
  return heading
    .replace(/[`*_]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
