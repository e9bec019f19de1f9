import { z } from 'zod';

const sentence = z.string().min(1);
const feedback = sentence.describe(
  'Indonesian: why this is right, or what it overlooks; never the right answer itself',
);

const base = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('permanent within its lesson: answers are kept under it'),
  rules: z.array(z.string()).min(1).describe('ids of the rules that it asks about'),
  ask: sentence.describe('the question, in Indonesian, with everything that is needed to answer it'),
};

const option = z.strictObject({ text: sentence, right: z.boolean().default(false), feedback });

const single = z
  .strictObject({ ...base, kind: z.literal('single'), options: z.array(option).min(3).max(5) })
  .refine(({ options }) => options.filter(({ right }) => right).length === 1, 'exactly one option is right');

const multiple = z
  .strictObject({ ...base, kind: z.literal('multiple'), options: z.array(option).min(3).max(6) })
  .refine(({ options }) => new Set(options.map(({ right }) => right)).size === 2, 'some options are right, not all');

const order = z.strictObject({
  ...base,
  kind: z.literal('order'),
  items: z.array(sentence).min(3).max(7).describe('in the right order'),
  right: feedback,
  wrong: feedback.describe('what to compare first, without telling the order'),
});

const place = z
  .strictObject({
    ...base,
    kind: z.literal('place'),
    places: z
      .array(z.strictObject({ id: z.string(), name: sentence }))
      .min(2)
      .max(7),
    items: z
      .array(z.strictObject({ text: sentence, place: z.string(), feedback }))
      .min(3)
      .max(14),
  })
  .refine(
    ({ places, items }) => items.every((item) => places.some(({ id }) => id === item.place)),
    'every item belongs to a place that exists',
  );

const estimate = z
  .strictObject({
    ...base,
    kind: z.literal('estimate'),
    unit: z.string(),
    least: z.number(),
    most: z.number(),
    right: feedback,
    tooLow: feedback,
    tooHigh: feedback,
    slips: z
      .array(z.strictObject({ value: z.number(), feedback }))
      .describe('wrong numbers that a known slip leads to, with what slipped'),
  })
  .refine(({ least, most }) => least <= most, '`least` is at most `most`');

/** Strict schema of a question as an author writes it. */
export const questionSchema = z.discriminatedUnion('kind', [single, multiple, order, place, estimate]);
export type Question = z.infer<typeof questionSchema>;
export type QuestionBody = z.input<typeof questionSchema>;

/** The questions that close a lesson. */
export const questionsSchema = z.array(questionSchema).min(4).max(6);
