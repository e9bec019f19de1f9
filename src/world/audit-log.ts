/** One decision as an audit log keeps it. */
export interface AuditEntry {
  readonly sub: string;
  readonly action: string;
  readonly object: string;
  readonly result: 'ALLOW' | 'DENY';
  readonly reason: string;
}

export type AuditField = keyof AuditEntry;

/**
 * The first field that keeps an entry from saying who did what to which object, with which result and
 * why; undefined for a complete entry. More fields than these are welcome.
 */
export function findMissingField(entry: unknown): AuditField | undefined {
  if (typeof entry !== 'object' || entry === null) return 'sub';
  const fields = entry as Readonly<Record<string, unknown>>;
  const missing = (['sub', 'action', 'object', 'reason'] as const).find(
    (name) => typeof fields[name] !== 'string' || fields[name] === '',
  );
  if (missing !== undefined) return missing;
  return fields['result'] === 'ALLOW' || fields['result'] === 'DENY' ? undefined : 'result';
}
