import type { z } from 'zod';
import { errorCodes, errorEnvelopeSchema } from '#contract';
import type { ErrorCode } from '#contract';
import { errorEnvelope } from './fail.ts';
import type { StatusOf } from './fail.ts';

/** An id in examples, as answers carry one. */
const exampleCorrelation = '0193f1de-8c4a-4cc1-9a3e-5b1f0c2d4e6f';

interface JsonContent<Schema extends z.ZodType> {
  readonly description: string;
  readonly content: { readonly 'application/json': { readonly schema: Schema } };
}

/** A JSON answer of a route. */
export function answer<Schema extends z.ZodType>(
  description: string,
  schema: Schema,
  example?: z.input<Schema>,
): JsonContent<Schema> {
  return { description, content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } } };
}

/** A JSON body that a route needs. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema, example?: z.input<Schema>) {
  return {
    required: true,
    content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } },
  } as const;
}

export type Failures<Codes extends readonly ErrorCode[]> = {
  readonly [Status in StatusOf<Codes[number]>]: JsonContent<typeof errorEnvelopeSchema>;
};

/** The failures that a route declares, each with its code as example; codes of one status share an entry. */
export function failures<const Codes extends readonly ErrorCode[]>(...codes: Codes): Failures<Codes> {
  const entries = new Map<number, object>();
  for (const status of new Set(codes.map((code) => errorCodes[code].status))) {
    const own = codes.filter((code) => errorCodes[code].status === status);
    entries.set(status, {
      description: own.map((code) => `\`${code}\`: ${errorCodes[code].meaning}`).join(' '),
      content: {
        'application/json': {
          schema: errorEnvelopeSchema,
          examples: Object.fromEntries(own.map((code) => [code, { value: errorEnvelope(code, exampleCorrelation) }])),
        },
      },
    });
  }
  return Object.fromEntries(entries) as unknown as Failures<Codes>;
}
