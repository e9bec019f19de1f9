import type { CallerIdentity } from './principal.ts';
import { parseIdentity, parseStsError } from './sts-answer.ts';
import type { StsRequest } from './sts-request.ts';

/** Sends a request, as the global `fetch` does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Why STS could not be asked, or its answer not be used. Never a statement about the machine. */
export type StsFault = 'timeout' | 'network' | 'server-error' | 'throttled' | 'unexpected-answer';

export type StsAnswer =
  | { readonly kind: 'identity'; readonly identity: CallerIdentity }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unavailable'; readonly fault: StsFault };

/** An answer of STS has about 500 bytes, a refusal with the canonical request and a session token some thousands. */
const longestAnswer = 32_768;

/** Sends the request to STS and reads its answer, all within the given time. Follows no redirect. */
export async function askSts(fetch: Fetch, { url, headers }: StsRequest, milliseconds: number): Promise<StsAnswer> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await fetch(url, { method: 'GET', headers, redirect: 'manual', signal });
    return judgeAnswer(response, await readText(response));
  } catch (error) {
    // The error may hold the request, and with it the signature: only its kind goes on.
    if (!(error instanceof Error)) throw error;
    return unavailable(signal.aborted ? 'timeout' : 'network');
  }
}

/** The body's text, or undefined where it is too long; the rest is then left unread. */
async function readText({ body }: Response): Promise<string | undefined> {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > longestAnswer) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function judgeAnswer({ status, headers }: Response, text: string | undefined): StsAnswer {
  if (status >= 500) return unavailable('server-error');
  if (status === 429) return unavailable('throttled');
  if (text === undefined || !/^text\/xml(?:$|;)/.test(headers.get('content-type') ?? ''))
    return unavailable('unexpected-answer');
  if (status === 200) {
    const identity = parseIdentity(text);
    return identity === undefined ? unavailable('unexpected-answer') : { kind: 'identity', identity };
  }
  const code = status >= 400 ? parseStsError(text) : undefined;
  if (code === undefined) return unavailable('unexpected-answer');
  // STS says with status 400 that it is asked too often.
  return /^Throttl|^RequestLimitExceeded$/.test(code) ? unavailable('throttled') : { kind: 'refused', code };
}

function unavailable(fault: StsFault): StsAnswer {
  return { kind: 'unavailable', fault };
}
