/**
 * Whether a text matches a pattern of a policy: `*` stands for any characters, none included, `?` for exactly one.
 * Letters of different case differ. Linear in pattern times text, without backtracking beyond the last `*`.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let position = 0;
  while (position < text.length) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at;
      resume = position;
      at += 1;
    } else if (wanted === '?' || wanted === text[position]) {
      at += 1;
      position += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      position = resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

/**
 * Whether an ARN matches a pattern, part by part: a `*` never reaches over a colon before the resource part, and
 * parts that a short pattern leaves out match everything.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function matchesArn(pattern: string, arn: string): boolean {
  if (pattern === '*') return true;
  const wanted = splitArn(pattern);
  return splitArn(arn).every((part, index) => matchesPattern(wanted[index] ?? '*', part));
}

/** The six parts of an ARN; colons after the fifth belong to the resource. */
function splitArn(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
