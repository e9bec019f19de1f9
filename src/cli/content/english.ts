/** Words that English sentences cannot do without and Indonesian ones do not have. Terms of the field are not among them. */
const words = new Set(
  `the of and is are was were be been being with this that these those from should must your you we they he she it its has have had
  not which when where because but if then than there their what who why how for by as at or can cannot could would will shall may
  does did do done into about after before missing expected unexpected found wrong invalid please`.split(/\s+/),
);

/** The first English function word of a text, code in backticks and compounds with hyphens left out. */
export function findEnglish(text: string): string | undefined {
  const prose = text.replace(/`[^`]*`/g, ' ');
  return prose.match(/[\p{L}\p{N}-]+/gu)?.find((word) => words.has(word.toLowerCase()));
}
