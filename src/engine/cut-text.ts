/**
 * The first `maximum` UTF-16 units of a text, with U+FFFD for each half of a surrogate pair that stands
 * alone: canonical JSON has no place for one.
 */
export function cutText(text: string, maximum: number): string {
  return text.slice(0, maximum).replace(/[\ud800-\udfff]/gu, '\ufffd');
}
