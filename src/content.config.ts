import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { lessonSchema } from '#course';

const firstFolder = ({ entry }: { entry: string }) => entry.split('/')[0] ?? entry;

export const collections = {
  /** `lessons/07-otorisasi-berlapis/index.mdx` has the id `otorisasi-berlapis`. */
  lessons: defineCollection({
    loader: glob({
      base: './lessons',
      pattern: '*/index.mdx',
      generateId: (options) => firstFolder(options).replace(/^\d\d-/, ''),
    }),
    schema: lessonSchema,
  }),
  /** `exercises/otorisasi-multi-tenant/brief.mdx` has the id `otorisasi-multi-tenant`. */
  briefs: defineCollection({
    loader: glob({ base: './exercises', pattern: '*/brief.mdx', generateId: firstFolder }),
    schema: z.strictObject({}),
  }),
  hints: defineCollection({
    loader: glob({ base: './exercises', pattern: '*/hints.mdx', generateId: firstFolder }),
    schema: z.strictObject({}),
  }),
};
