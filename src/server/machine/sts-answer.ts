import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { CallerIdentity } from './principal.ts';

const namespace = z.literal('https://sts.amazonaws.com/doc/2011-06-15/');
const leaf = z.string();

/** The whole document: one root, nothing besides, and text where text belongs. A repeated element is a list. */
const identityDocument = z.strictObject({
  GetCallerIdentityResponse: z.strictObject({
    '@_xmlns': namespace,
    GetCallerIdentityResult: z.strictObject({ Arn: leaf, UserId: leaf, Account: leaf }),
    ResponseMetadata: z.strictObject({ RequestId: leaf }),
  }),
});

/** A refusal counts only when STS says it; its message is not read, since it repeats what was signed. */
const errorDocument = z.strictObject({
  ErrorResponse: z.object({
    '@_xmlns': namespace,
    Error: z.object({ Code: z.string().regex(/^[A-Za-z.]{1,64}$/) }),
  }),
});

/** Reads who signed, or undefined where the text is anything but exactly STS's answer. */
export function parseIdentity(text: string): CallerIdentity | undefined {
  // Nothing in this answer needs escaping.
  if (text.includes('&')) return undefined;
  return identityDocument.safeParse(parseXml(text)).data?.GetCallerIdentityResponse.GetCallerIdentityResult;
}

/** Reads the code of STS's refusal, or undefined where the text is none. */
export function parseStsError(text: string): string | undefined {
  return errorDocument.safeParse(parseXml(text)).data?.ErrorResponse.Error.Code;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
});

/** Plain elements only: no document type, entity, CDATA, comment or processing instruction. */
function parseXml(text: string): unknown {
  const document = text.replace(/^\s*<\?xml [^<>?]*\?>/, '').trim();
  if (/<[!?]/.test(document) || !isWellFormed(document)) return undefined;
  try {
    return parser.parse(document);
  } catch {
    // The parser throws at names such as __proto__.
    return undefined;
  }
}

/** The parser lets tags be that do not fit together. Every one has to be closed, in order, with nothing outside. */
function isWellFormed(document: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = '', empty] of document.matchAll(/<(\/?)([^\s/<>]+)[^<>]*?(\/?)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (empty !== '/') open.push(name);
  }
  return open.length === 0 && document.startsWith('<') && document.endsWith('>');
}
