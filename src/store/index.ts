export { openStore, sqliteFile } from './database/open.ts';
export type { Store, StoreSettings } from './database/open.ts';
export { kindOf, lockUntilEnd, readBytes } from './database/dialect.ts';
export type { DatabaseKind, Db, InTransaction } from './database/dialect.ts';
export { isOutage } from './database/outage.ts';
export { StoreError } from './database/store-error.ts';
export type { StoreFailure } from './database/store-error.ts';
export type { Tables } from './schema.ts';
export { decodeCursor, encodeCursor } from './page.ts';
export type { Cursor, Page, PageRequest } from './page.ts';
export { changeCohort, createCohort, findCohort, listCohorts } from './cohorts/cohorts.ts';
export type { CohortFacts, CohortsOf, NewCohort } from './cohorts/cohorts.ts';
export {
  changeMember,
  findMember,
  isLastInstructor,
  listMembers,
  readMemberships,
  removeMember,
} from './cohorts/members.ts';
export type { MemberChange, Membership } from './cohorts/members.ts';
export { createInvite, joinByInvite, listInvites, revokeInvite } from './cohorts/invites.ts';
export type { JoinOutcome, NewInvite } from './cohorts/invites.ts';
export { assignVariant, findVariant, rerollVariant } from './submissions/variants.ts';
export { findDraft, listDrafts, mergeDraft, saveDraft } from './submissions/drafts.ts';
export type { DraftKey, DraftOutcome } from './submissions/drafts.ts';
export { findSameSubmission, insertSubmission } from './submissions/submit.ts';
export type { NewSubmission } from './submissions/submit.ts';
export { findSubmission, findSubmissionFacts, hasPassed, listSubmissions } from './submissions/submissions.ts';
export type { FoundSubmission, SubmissionFacts, SubmissionFilter, SubmissionsOf } from './submissions/submissions.ts';
export {
  countWaiting,
  findTask,
  findWaitingSubmissions,
  listTaskIds,
  listTasks,
  readTasks,
} from './submissions/tasks.ts';
export type { GradingTask, RegradeScope } from './submissions/tasks.ts';
export { addComment, addOverride } from './submissions/remarks.ts';
export type { RemarkBy, StoredComment, StoredOverride } from './submissions/remarks.ts';
export { findVerdict, readVerdicts, storeVerdict } from './results/verdicts.ts';
export type { NewVerdict, StoredVerdict, VerdictFacts, VerdictOutcome } from './results/verdicts.ts';
export { deriveStanding } from './results/derive-standing.ts';
export type { Attempt, GradedAttempt, Standing } from './results/derive-standing.ts';
export { readProgress, rebuildStandings } from './results/standings.ts';
export { recordComparison } from './results/comparisons.ts';
export type { NewComparison } from './results/comparisons.ts';
export { createId } from './create-id.ts';
export { readCohortResults } from './results/cohort-results.ts';
export type { CohortReading } from './results/cohort-results.ts';
export { readExerciseResults } from './results/exercise-results.ts';
export type { CurrentVersions, ExerciseReading } from './results/exercise-results.ts';
export { claimKey, finishKey, keysLastMs, releaseKey } from './operation/idempotency.ts';
export type { Claim, IdempotencyKey, StoredAnswer } from './operation/idempotency.ts';
export { createNonceStore, createTokenStore } from './operation/machine-secrets.ts';
export { purgeExpired } from './operation/purge.ts';
export { appendAudit, listAudit } from './operation/audit.ts';
export {
  ensureInstallationValue,
  findInstallationValue,
  setInstallationValue,
  takeInstallationValue,
} from './operation/installation.ts';
export {
  changeRole,
  findAccount,
  hasAdministrator,
  isLastAdministrator,
  listAccounts,
  readNames,
  renameAccount,
} from './accounts/accounts.ts';
export type { RoleChange } from './accounts/accounts.ts';
export { deleteAccount } from './accounts/delete-account.ts';
export type { AccountDeletion } from './accounts/delete-account.ts';
export { exportAccount } from './accounts/export-account.ts';
export { findArtefact, keepArtefacts } from './operation/artefacts.ts';
export { backupInstallation, restoreInstallation } from './backup/index.ts';
export type { Backup, Restore, RestoreOptions } from './backup/index.ts';
export {
  createRegrade,
  findRegrade,
  finishRegrade,
  listOpenParts,
  listRunningRegrades,
  noteRegraded,
  readOpenPart,
  regradePart,
  regradeSubmissions,
} from './regrade/index.ts';
export type {
  NewRegrade,
  Regraded,
  RegradeOptions,
  RegradePart,
  RegradePartOptions,
  StoredRegrade,
  VersionsNow,
} from './regrade/index.ts';
export { exportInstallation, importInstallation, openSnapshot, readPacked, writePacked } from './transfer/index.ts';
export type { Refusal, Snapshot } from './transfer/index.ts';
export { countVerdicts, verifyVerdicts } from './verify/index.ts';
export type { DeriveVerdict, FirstDifference, Verification, Verified, VerdictScope } from './verify/index.ts';
