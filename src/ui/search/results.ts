/** A place that a search leads to. `excerpt` is text with the found words between `<mark>` and `</mark>`. */
export interface FoundPlace {
  readonly href: string;
  readonly title: string;
  readonly excerpt: string;
}

export type FoundKind = 'lesson' | 'rule' | 'term' | 'exercise' | 'page';

/** What was found of one kind, best first. */
export interface FoundGroup {
  readonly kind: FoundKind;
  readonly places: readonly FoundPlace[];
}

/** What Pagefind tells of a page: https://pagefind.app/docs/api-reference/#pagefindsearch */
export interface FoundPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

const kinds: readonly (readonly [prefix: string, kind: FoundKind])[] = [
  ['/pelajaran/', 'lesson'],
  ['/aturan/', 'rule'],
  ['/glosarium#', 'term'],
  ['/latihan/', 'exercise'],
];
const order: readonly FoundKind[] = ['lesson', 'term', 'rule', 'exercise', 'page'];
const sectionsOfLesson = 2;

/** Groups pages as Pagefind ranks them by what they are. Of a lesson the best sections are places of their own. */
export function groupFound(pages: readonly FoundPage[]): readonly FoundGroup[] {
  const found = pages.map((page) => ({ kind: kindOf(page.url), places: placesOf(page) }));
  return order.flatMap((kind) => {
    const places = found.filter((group) => group.kind === kind).flatMap((group) => group.places);
    return places.length === 0 ? [] : [{ kind, places }];
  });
}

function kindOf(url: string): FoundKind {
  return kinds.find(([prefix]) => url.startsWith(prefix))?.[1] ?? 'page';
}

function placesOf(page: FoundPage): readonly FoundPlace[] {
  const title = page.meta.title ?? page.url;
  const whole = { href: page.url, title, excerpt: page.excerpt };
  if (kindOf(page.url) !== 'lesson') return [whole];
  const sections = page.sub_results.filter(({ url }) => url.includes('#')).slice(0, sectionsOfLesson);
  if (sections.length === 0) return [whole];
  return sections.map((section) => ({
    href: section.url,
    title: `${title} › ${section.title}`,
    excerpt: section.excerpt,
  }));
}

/** An excerpt as runs of text, the found words marked, without a way for markup to pass. */
export function splitExcerpt(excerpt: string): readonly { readonly text: string; readonly marked: boolean }[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => ({ text: decode(part.replace(/<\/?mark>/g, '')), marked: part.startsWith('<mark>') }));
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => entities[entity] ?? entity);
}
