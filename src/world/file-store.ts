/** What somebody who follows a link gets. */
export type OpenedFile =
  { readonly kind: 'content'; readonly content: string } | { readonly kind: 'expired' | 'missing' | 'no-link' };

/** Longest life of a presigned URL of S3: seven days. */
export const longestLinkSeconds = 604_800;

/** Files by name, and links to them that end. `now` is in milliseconds. */
export interface FileStore {
  /** Writes, or overwrites what has this name. */
  readonly write: (name: string, content: string, now: number) => void;
  /** A URL that opens the file for some seconds; undefined where the seconds are no whole number from 1 to seven days. */
  readonly link: (name: string, seconds: number, now: number) => string | undefined;
  readonly open: (url: string, now: number) => OpenedFile;
}

/** Creates an empty store whose files are gone `retentionHours` after they were last written. */
export function createFileStore({ retentionHours }: { readonly retentionHours: number }): FileStore {
  const files = new Map<string, { readonly content: string; readonly goneAt: number }>();
  const links = new Map<string, { readonly name: string; readonly endsAt: number }>();
  return {
    write: (name, content, now) => void files.set(name, { content, goneAt: now + retentionHours * 3_600_000 }),
    link(name, seconds, now) {
      if (!Number.isInteger(seconds) || seconds < 1 || seconds > longestLinkSeconds) return undefined;
      const url = `https://files.example.id/${encodeURIComponent(name.toWellFormed())}?expires=${seconds}&signature=${links.size + 1}`;
      links.set(url, { name, endsAt: now + seconds * 1000 });
      return url;
    },
    open(url, now) {
      const link = links.get(url);
      if (link === undefined) return { kind: 'no-link' };
      if (link.endsAt <= now) return { kind: 'expired' };
      const file = files.get(link.name);
      return file === undefined || file.goneAt <= now
        ? { kind: 'missing' }
        : { kind: 'content', content: file.content };
    },
  };
}
