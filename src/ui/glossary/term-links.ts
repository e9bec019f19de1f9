/** A link from a lesson's text to a term. */
export interface TermLink {
  readonly id: string;
  /** The words that are linked, without markup. */
  readonly words: string;
  /** Where the link begins in the text. */
  readonly at: number;
  /** Its anchor in the lesson. A plain link has none. */
  readonly anchor?: string;
}

/** The anchor of a term's link in a lesson. */
export const termAnchor = (id: string): string => `istilah-${id}`;

const links = /<Term of="([^"]+)">([\s\S]*?)<\/Term>|\[([^\]]+)\]\(\/glosarium#([a-z0-9-]+)\)/g;

/** Every link to a term in a lesson's MDX, in reading order. */
export function listTermLinks(mdx: string): readonly TermLink[] {
  return [...mdx.matchAll(links)].map(({ 1: component, 2: inside = '', 3: linked, 4: anchor, index }) => ({
    id: component ?? anchor ?? '',
    words: (linked ?? inside).replace(/[`*_]|<[^>]+>/g, '').trim(),
    at: index,
    ...(component === undefined ? {} : { anchor: termAnchor(component) }),
  }));
}

/**
 * The running text of a lesson, of the same length: what is no prose is blank. Front matter, headings, code, tables and
 * the attributes of components do not introduce a term.
 */
export function blankAllButProse(mdx: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return mdx
    .replace(/^---\n[\s\S]*?\n---\n/, blank)
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, blank)
    .replace(/^#{1,6} .*$/gm, blank)
    .replace(/^\|.*$/gm, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/<\/?[A-Za-z][^>]*>/g, blank)
    .replace(/\]\([^)]*\)/g, blank);
}
