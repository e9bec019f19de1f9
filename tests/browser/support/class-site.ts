import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSiteFresh, siteFolder } from '#build/site-freshness';
import { createLog, readSettings, startServer } from '#server';

/** A mail that was printed to the log, since no SMTP server is configured. */
export interface PrintedMail {
  readonly kind: 'verify' | 'reset';
  readonly to: string;
  readonly link: string;
}

/** The built site with its API, as `npm start` runs it without any configuration. */
export interface ClassSite {
  readonly origin: string;
  readonly administratorLink: string;
  /** The last mail of a kind to an address, once it is there. */
  readonly mailTo: (address: string, kind?: PrintedMail['kind']) => Promise<PrintedMail>;
  readonly close: () => Promise<void>;
}

/**
 * Starts a server with an empty data folder on a free port. It believes X-Forwarded-For, as behind a proxy, so that each
 * browser can have an address of its own: some limits count by address. Throws where the build is older than the sources.
 */
export async function startClassSite(folder = siteFolder): Promise<ClassSite> {
  if (folder === siteFolder && !(await isSiteFresh()))
    throw new Error('dist/ is not built from the sources as they are: npm run build');
  const data = await mkdtemp(join(tmpdir(), 'gerbang-class-'));
  const read = readSettings({ PORT: '0', GERBANG_DATA: data, GERBANG_WORKERS: '1', GERBANG_TRUSTED_PROXIES: '1' });
  if (read.kind !== 'settings') throw new Error(read.problems.join('\n'));
  const mails: PrintedMail[] = [];
  const log = createLog('info', { write: (line) => void mails.push(...readMail(line)) });
  const server = await startServer({ settings: read.settings, siteFolder: folder, log });
  return {
    origin: server.origin,
    administratorLink: server.administratorLink ?? '',
    async mailTo(address, kind = 'verify') {
      for (;;) {
        const mail = mails.findLast((one) => one.to === address && one.kind === kind);
        if (mail !== undefined) return mail;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async close() {
      await server.stop();
      await rm(data, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function readMail(line: string): readonly PrintedMail[] {
  const { link, mail, to } = JSON.parse(line) as { mail?: PrintedMail['kind']; to?: string; link?: string };
  return mail === undefined || to === undefined || link === undefined ? [] : [{ kind: mail, to, link }];
}
