import { glossary } from '#ui/glossary/glossary.ts';
import type { Definitions } from '#ui/glossary/term-popover.ts';

/** The definitions that a lesson shows beside a term, loaded with the first of them. */
export const GET = (): Response =>
  Response.json(
    Object.fromEntries(glossary.map(({ id, term, definition }) => [id, [term, definition]])) satisfies Definitions,
  );
