/** A table as an export moves it. */
export interface InstallationTable {
  readonly name: string;
  /** Columns that order its rows: its primary key. */
  readonly key: readonly string[];
  /** better-auth's dates: timestamps in PostgreSQL, ISO text in SQLite. */
  readonly moments?: readonly string[];
  /** better-auth's booleans: 0 or 1 in SQLite. */
  readonly truths?: readonly string[];
  /**
   * Whether a server fills it without anybody having done anything, so that rows in it do not make an installation one
   * that is in use.
   */
  readonly own?: true;
  /** Rows that are read or written at once; fewer where one may weigh megabytes. */
  readonly batch?: number;
}

/**
 * Every table of an installation. Those that others refer to come first, so that rows may be put back in this order.
 * A test holds the list to what the migrations make.
 */
export const installationTables: readonly InstallationTable[] = [
  { name: 'user', key: ['id'], moments: ['createdAt', 'updatedAt'], truths: ['emailVerified'] },
  { name: 'session', key: ['id'], moments: ['expiresAt', 'createdAt', 'updatedAt'] },
  {
    name: 'account',
    key: ['id'],
    moments: ['accessTokenExpiresAt', 'refreshTokenExpiresAt', 'createdAt', 'updatedAt'],
  },
  { name: 'verification', key: ['id'], moments: ['expiresAt', 'createdAt', 'updatedAt'], own: true },
  { name: 'deviceCode', key: ['id'], moments: ['expiresAt', 'lastPolledAt'], own: true },
  { name: 'cohorts', key: ['id'] },
  { name: 'members', key: ['cohort_id', 'account_id'] },
  { name: 'invites', key: ['id'] },
  { name: 'variants', key: ['account_id', 'exercise', 'variant_no'] },
  { name: 'drafts', key: ['account_id', 'exercise', 'exercise_version', 'variant_no'] },
  { name: 'submissions', key: ['id'] },
  { name: 'waiting', key: ['submission_id'] },
  { name: 'verdicts', key: ['id'] },
  { name: 'standings', key: ['account_id', 'exercise'] },
  { name: 'comparisons', key: ['id'] },
  { name: 'overrides', key: ['id'] },
  { name: 'comments', key: ['id'] },
  { name: 'artefacts', key: ['kind', 'version'], own: true, batch: 4 },
  { name: 'idempotency', key: ['caller', 'key'], own: true },
  { name: 'regrades', key: ['id'] },
  { name: 'regrade_changes', key: ['regrade_id', 'submission_id'] },
  { name: 'regrade_submissions', key: ['regrade_id', 'part', 'submission_id'] },
  { name: 'tokens', key: ['hash'], own: true },
  { name: 'machine_nonces', key: ['id'], own: true },
  { name: 'audit', key: ['id'], own: true },
  { name: 'installation', key: ['key'], own: true },
  { name: 'rate_limits', key: ['key'], own: true },
];

/** Rows that are read or written at once where a table says nothing. */
export const usualBatch = 200;
