import type { ColumnType } from 'kysely';

/** Set once, when the row is made. */
type Fixed<T> = ColumnType<T, T, never>;

/** The same on both databases: ids are text, moments epoch milliseconds, truth 0 or 1, JSON text. */
type Moment = number;
type Truth = 0 | 1;
type Json = string;

export type VerdictStatus = 'passed' | 'failed' | 'ungradable';

/**
 * The tables. Those of better-auth (`user`, `session`, `account`, `verification`, `deviceCode`) belong to it; only
 * what is read or removed here is declared.
 */
export interface Tables {
  user: AuthUser;
  session: AuthSession;
  account: AuthAccount;
  verification: AuthVerification;
  deviceCode: AuthDeviceCode;
  cohorts: CohortRow;
  members: MemberRow;
  invites: InviteRow;
  variants: VariantRow;
  drafts: DraftRow;
  submissions: SubmissionRow;
  waiting: WaitingRow;
  verdicts: VerdictRow;
  standings: StandingRow;
  comparisons: ComparisonRow;
  overrides: OverrideRow;
  comments: CommentRow;
  artefacts: ArtefactRow;
  idempotency: IdempotencyRow;
  regrades: RegradeRow;
  regrade_changes: RegradeChangeRow;
  regrade_submissions: RegradeSubmissionRow;
  tokens: TokenRow;
  machine_nonces: NonceRow;
  audit: AuditRow;
  installation: InstallationRow;
  rate_limits: RateLimitRow;
}

/** better-auth's own; its moments are dates in PostgreSQL and text in SQLite, its truths booleans or 0 and 1. */
interface AuthUser {
  id: Fixed<string>;
  name: string;
  email: string;
  emailVerified: unknown;
  createdAt: unknown;
  updatedAt: unknown;
  role: 'learner' | 'instructor' | 'admin';
}

interface AuthSession {
  id: Fixed<string>;
  userId: string;
  createdAt: unknown;
  expiresAt: unknown;
  ipAddress: string | null;
  userAgent: string | null;
}

interface AuthAccount {
  id: Fixed<string>;
  accountId: string;
  providerId: string;
  userId: string;
  createdAt: unknown;
}

interface AuthVerification {
  id: Fixed<string>;
  identifier: string;
  value: string;
}

interface AuthDeviceCode {
  id: Fixed<string>;
  userId: string | null;
}

/** A class, and the tenant of what is said in it. */
interface CohortRow {
  id: Fixed<string>;
  name: string;
  starts_on: string | null;
  weeks: number | null;
  created_at: Fixed<Moment>;
}

interface MemberRow {
  cohort_id: Fixed<string>;
  account_id: Fixed<string>;
  member_as: 'learner' | 'instructor';
  joined_at: Fixed<Moment>;
}

interface InviteRow {
  id: Fixed<string>;
  cohort_id: Fixed<string>;
  /** SHA-256 of the code without its hyphen. */
  code_sha256: Fixed<string>;
  member_as: Fixed<'learner' | 'instructor'>;
  uses: Fixed<number>;
  used: number;
  expires_at: Fixed<Moment>;
  revoked_at: Moment | null;
  /** Null once that account is deleted. */
  created_by: string | null;
  created_at: Fixed<Moment>;
}

/** Variants that the server gave to an account. The last one counts; how it came about stays on record. */
interface VariantRow {
  account_id: Fixed<string>;
  exercise: Fixed<string>;
  variant_no: Fixed<number>;
  origin: Fixed<'first' | 'reroll'>;
  assigned_at: Fixed<Moment>;
}

interface DraftRow {
  account_id: Fixed<string>;
  exercise: Fixed<string>;
  exercise_version: Fixed<string>;
  variant_no: Fixed<number>;
  files: Json;
  revision: number;
  saved_at: Moment;
}

/** What was handed in. Rows are added and never changed; an account that is deleted takes its own with it. */
interface SubmissionRow {
  id: Fixed<string>;
  account_id: Fixed<string>;
  exercise: Fixed<string>;
  /** 1 for the account's first submission of the exercise. */
  attempt: Fixed<number>;
  variant_no: Fixed<number>;
  learner_key: Fixed<string>;
  seed: Fixed<string>;
  files: Fixed<Json>;
  source_sha256: Fixed<string>;
  /** `merge` came from a browser's local work; its time is what that browser said. */
  origin: Fixed<'web' | 'merge'>;
  submitted_at: Fixed<Moment>;
  received_at: Fixed<Moment>;
  client_exercise_version: Fixed<string | null>;
  client_engine_version: Fixed<string | null>;
  client_verdict_sha256: Fixed<string | null>;
  correlation_id: Fixed<string>;
}

/** Submissions that no version has graded yet: one row with the submission, gone with its first verdict. */
interface WaitingRow {
  submission_id: Fixed<string>;
  received_at: Fixed<Moment>;
}

/** One verdict for each version that graded a submission: unique by submission, exercise version and engine version. */
interface VerdictRow {
  id: Fixed<string>;
  submission_id: Fixed<string>;
  exercise: Fixed<string>;
  exercise_version: Fixed<string>;
  engine_version: Fixed<string>;
  status: Fixed<VerdictStatus>;
  earned: Fixed<number>;
  possible: Fixed<number>;
  /** Whether a failed gate holds the rest back. */
  held: Fixed<Truth>;
  failed_checks: Fixed<Json>;
  broken_rules: Fixed<Json>;
  proved_rules: Fixed<Json>;
  /** Of the verdict's canonical bytes, which stand in `verdict`. */
  sha256: Fixed<string>;
  verdict: Fixed<string>;
  graded_at: Fixed<Moment>;
}

/** How an account stands at an exercise: derived from its submissions and their newest verdicts, kept for reading. */
interface StandingRow {
  account_id: Fixed<string>;
  exercise: Fixed<string>;
  /** The submission that counts: the first that passed, else the last. */
  submission_id: string;
  verdict_id: string | null;
  status: VerdictStatus | 'waiting';
  earned: number;
  possible: number;
  held: Truth;
  attempts: number;
  /** Attempts up to and with the first that passed. */
  attempts_to_pass: number | null;
  /** Of the submission that counts, or of the last graded one while that waits. */
  broken_rules: Json;
  proved_rules: Json;
  last_at: Moment;
}

/** A verdict that somebody else derived, beside the server's own. */
interface ComparisonRow {
  id: Fixed<string>;
  submission_id: Fixed<string>;
  /** An account or a machine; `deleted` once that account is. */
  made_by: string;
  exercise_version: Fixed<string>;
  engine_version: Fixed<string>;
  sha256: Fixed<string>;
  outcome: Fixed<'same' | 'different' | 'old-version'>;
  made_at: Fixed<Moment>;
}

/** The last one of a cohort counts there. */
interface OverrideRow {
  id: Fixed<string>;
  submission_id: Fixed<string>;
  cohort_id: Fixed<string>;
  status: Fixed<'passed' | 'failed'>;
  reason: Fixed<string>;
  made_by: string;
  made_by_name: string;
  made_at: Fixed<Moment>;
}

interface CommentRow {
  id: Fixed<string>;
  submission_id: Fixed<string>;
  cohort_id: Fixed<string>;
  text: Fixed<string>;
  line: Fixed<number | null>;
  made_by: string;
  made_by_name: string;
  made_at: Fixed<Moment>;
}

/** Every grader bundle and engine that ever gave a stored verdict, compressed; the hash is of what was compressed. */
interface ArtefactRow {
  kind: Fixed<'engine' | 'grader'>;
  version: Fixed<string>;
  slug: Fixed<string | null>;
  sha256: Fixed<string>;
  content: Fixed<Uint8Array>;
  stored_at: Fixed<Moment>;
}

/** A command that was asked for with a key. `answer_status` is null while its first request is at work. */
interface IdempotencyRow {
  caller: Fixed<string>;
  key: Fixed<string>;
  /** SHA-256 over method, path and canonical body. */
  fingerprint: Fixed<string>;
  answer_status: number | null;
  answer_headers: Json | null;
  answer_body: string | null;
  created_at: Fixed<Moment>;
}

interface RegradeRow {
  id: Fixed<string>;
  exercise: Fixed<string>;
  /** Null: every submission of the exercise. */
  cohort_id: Fixed<string | null>;
  preview: Fixed<Truth>;
  exercise_version: Fixed<string>;
  engine_version: Fixed<string>;
  status: 'running' | 'done' | 'failed';
  total: number;
  done: number;
  asked_by: string;
  correlation_id: Fixed<string>;
  started_at: Fixed<Moment>;
  finished_at: Moment | null;
}

interface RegradeChangeRow {
  regrade_id: Fixed<string>;
  submission_id: Fixed<string>;
  change: Fixed<Json>;
}

/** What a regrade has still to grade, and in which of its parts: work that a queue gives out twice counts once. */
interface RegradeSubmissionRow {
  regrade_id: Fixed<string>;
  part: Fixed<number>;
  submission_id: Fixed<string>;
}

/** Opaque bearer tokens of machines, by their SHA-256. */
interface TokenRow {
  hash: Fixed<string>;
  kind: Fixed<string>;
  principal: Fixed<Json>;
  created_at: Fixed<Moment>;
  expires_at: Fixed<Moment>;
}

interface NonceRow {
  id: Fixed<string>;
  expires_at: Fixed<Moment>;
}

interface AuditRow {
  id: Fixed<string>;
  at: Fixed<Moment>;
  principal: Fixed<string>;
  action: Fixed<string>;
  object: Fixed<string>;
  decision: Fixed<'allowed' | 'denied' | 'hidden'>;
  correlation_id: Fixed<string>;
}

/** What this installation is: its server id, the hash of the first administrator's token, its secret where none is set. */
interface InstallationRow {
  key: Fixed<string>;
  value: string;
}

/** As rate-limiter-flexible counts: requests of one kind by one caller. */
interface RateLimitRow {
  key: Fixed<string>;
  points: number;
  expire: Moment | null;
}
