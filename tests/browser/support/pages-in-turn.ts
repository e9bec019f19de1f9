import type { Browser, BrowserContextOptions } from 'playwright-core';
import { visit } from './visit.ts';
import type { Visit } from './visit.ts';

/** Pages that one test after another uses: the browser keeps the code that it has compiled for them. */
export interface PagesInTurn {
  /** A page that has stored nothing, with a profile of the given kind: one that was given back, or a new one. */
  readonly take: (options?: BrowserContextOptions) => Promise<Visit>;
  /** Empties a page and what it has stored for the next test, and answers with what went wrong in it. */
  readonly giveBack: (visited: Visit) => Promise<readonly string[]>;
}

const usualViewport = { width: 1280, height: 720 };

export function createPagesInTurn(browser: Browser, origin: string): PagesInTurn {
  const idle = new Map<string, Visit[]>();
  const kinds = new WeakMap<Visit, string>();
  return {
    async take(options = {}) {
      // Both can be set on a page that is there; everything else belongs to its profile.
      const { colorScheme = 'light', viewport = usualViewport, ...profile } = options;
      const kind = JSON.stringify(profile);
      const visited = idle.get(kind)?.pop() ?? (await visit(browser, origin, { ...profile, viewport }));
      kinds.set(visited, kind);
      await visited.page.emulateMedia({ colorScheme });
      if (viewport !== null) await visited.page.setViewportSize(viewport);
      return visited;
    },
    async giveBack(visited) {
      const problems = [...visited.problems];
      const kind = kinds.get(visited);
      if (kind === undefined || problems.length > 0) await visited.context.close();
      else {
        await empty(visited, origin);
        idle.set(kind, [...(idle.get(kind) ?? []), visited]);
      }
      return problems;
    },
  };
}

async function empty({ context, page }: Visit, origin: string): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  // An empty page of the same origin keeps the process, and with it the compiled code; "about:blank" would not.
  await page.evaluate(() => {
    location.href = URL.createObjectURL(new Blob([], { type: 'text/html' }));
  });
  await page.waitForURL(/^blob:/);
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}
