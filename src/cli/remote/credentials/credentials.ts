import { z } from 'zod';

const entrySchema = z.strictObject({
  token: z.string().min(1).max(4096),
  kind: z.enum(['account', 'machine']),
  /** Whom the server said it belongs to. */
  name: z.string(),
  savedAt: z.iso.datetime(),
  /** When it ends by itself, where the server said so. */
  expiresAt: z.iso.datetime().optional(),
});
/** A token of one server. */
export type Credential = z.infer<typeof entrySchema>;

/** What `credentials.json` holds: one entry a server, by its origin. */
export const credentialsSchema = z.strictObject({
  version: z.literal(1),
  /** The server that was signed in to last: commands that name none ask it. */
  latest: z.string().optional(),
  servers: z.record(z.string(), entrySchema),
});
export type Credentials = z.infer<typeof credentialsSchema>;

export const noCredentials: Credentials = { version: 1, servers: {} };

/** With one entry more, which becomes the latest. */
export function withCredential(credentials: Credentials, server: string, credential: Credential): Credentials {
  return { ...credentials, latest: server, servers: { ...credentials.servers, [server]: credential } };
}

/** Without the entry of a server. */
export function withoutCredential(credentials: Credentials, server: string): Credentials {
  const servers = Object.fromEntries(Object.entries(credentials.servers).filter(([name]) => name !== server));
  const latest = credentials.latest === server ? Object.keys(servers).at(-1) : credentials.latest;
  return { version: 1, servers, ...(latest === undefined ? {} : { latest }) };
}
