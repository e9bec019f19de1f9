import { z } from 'zod';

/** Parameters of a finding: small, flat, data only. Sentences are rendered from them when read. */
export const findingParams = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type FindingParams = z.infer<typeof findingParams>;

/**
 * One arrow of a story. `actor` names who acts (a participant of kind `actor`), `target` whom it
 * reaches. `op`, `arg` and `result` are codes and short values, never sentences.
 */
export const storyStepSchema = z.strictObject({
  at: z.int().min(0).describe('virtual milliseconds since the scenario began'),
  actor: z.string(),
  target: z.string(),
  op: z.string().max(60),
  arg: z.string().max(60).optional(),
  result: z.string().max(60).optional(),
  back: z.boolean().optional().describe('the arrow points back to the actor: a response'),
  line: z.int().min(1).optional().describe("line of the learner's first file that made the call"),
  mark: z.enum(['cause', 'effect']).optional(),
});
export type StoryStep = z.infer<typeof storyStepSchema>;

/** The shortest failing run found for a check, drawn as a sequence diagram. At most 40 steps, 4 KB. */
export const storySchema = z.strictObject({
  scenario: z.string(),
  participants: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['actor', 'part']),
      detail: z.string().max(60).optional().describe('who the actor is, e.g. the role of a caller'),
    }),
  ),
  steps: z.array(storyStepSchema).max(40),
  total: z.int().min(0).describe('number of events in the run that the story was reduced from'),
});
export type Story = z.infer<typeof storySchema>;
