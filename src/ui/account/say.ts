import { accountText } from './account.id.ts';
import type { Answer } from './api-client.ts';

/** What to tell a person about an answer that is not what they wanted. */
export function explainAnswer(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>): string {
  const text = accountText.refused;
  if (answer.kind === 'unreachable') return text.unreachable;
  if (answer.kind === 'no-api') return accountText.noApi;
  const { correlationId, message, retryAfter, status } = answer;
  if (status === 429) return text.tooMany(retryAfter);
  const said = message === '' ? (status >= 500 ? text.server : text.other) : message;
  return status >= 500 && correlationId !== undefined ? `${said} ${text.correlation(correlationId)}` : said;
}
