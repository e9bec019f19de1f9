import { exercise } from '#exercises/ekspor-async/exercise.ts';
import { scenarios } from '#exercises/ekspor-async/scenarios.ts';
import { defineGrader } from '#kit';
import * as contract from './checks/contract.ts';
import * as trail from './checks/errors-and-trail.ts';
import * as recovery from './checks/recovery.ts';
import * as rendering from './checks/render-failure.ts';
import * as retries from './checks/retries.ts';
import * as security from './checks/security.ts';
import { run } from './run.ts';
import { tell } from './tell.ts';

/** Grades `ekspor-async`: first the contract, then what retries, duplicates and accidents make of it. */
export const grader = defineGrader({
  exercise,
  scenarios,
  run,
  tell,
  checks: {
    'refuses-legitimate-export': contract.refusesLegitimateExport,
    'job-never-finishes': contract.jobNeverFinishes,
    'waits-for-the-export': contract.waitsForTheExport,
    'accepted-answer-incomplete': contract.acceptedAnswerIncomplete,
    'status-behind-the-work': contract.statusBehindTheWork,
    'download-does-not-open': contract.downloadDoesNotOpen,
    'work-exceeds-limit': contract.workExceedsLimit,
    'retry-answers-other-job': retries.retryAnswersOtherJob,
    'concurrent-retries-start-more': retries.concurrentRetriesStartMore,
    'retry-repeats-work': retries.retryRepeatsWork,
    'slow-request-overtaken': retries.slowRequestOvertaken,
    'duplicate-message-repeats-export': recovery.duplicateMessageRepeatsExport,
    'other-payload-accepted': retries.otherPayloadAccepted,
    'key-shared-between-tenants': retries.keySharedBetweenTenants,
    'missing-key-accepted': retries.missingKeyAccepted,
    'field-order-treated-as-other': retries.fieldOrderTreatedAsOther,
    'queue-failure-loses-export': recovery.queueFailureLosesExport,
    'crash-loses-export': recovery.crashLosesExport,
    'worker-crash-loses-export': recovery.workerCrashLosesExport,
    'failure-repeats-export': recovery.failureRepeatsExport,
    'key-forgotten-before-horizon': retries.keyForgottenBeforeHorizon,
    'job-forgotten-before-horizon': recovery.jobForgottenBeforeHorizon,
    'status-starts-work': retries.statusStartsWork,
    'other-tenant-reads-job': security.otherTenantReadsJob,
    'hidden-job-differs-from-missing': security.hiddenJobDiffersFromMissing,
    'scope-missing-accepted': security.scopeMissingAccepted,
    'trusts-tenant-header': security.trustsTenantHeader,
    'trusts-tenant-in-body': security.trustsTenantInBody,
    'publishes-to-other-tenant': security.publishesToOtherTenant,
    'permanent-failure-not-reported': rendering.permanentFailureNotReported,
    'permanent-failure-retried': rendering.permanentFailureRetried,
    'temporary-failure-gives-up': rendering.temporaryFailureGivesUp,
    'exhausted-retries-leave-job-open': rendering.exhaustedRetriesLeaveJobOpen,
    'error-shape-differs': trail.errorShapeDiffers,
    'error-reveals-internals': trail.errorRevealsInternals,
    'malformed-body-accepted': trail.malformedBodyAccepted,
    'correlation-id-lost': trail.correlationIdLost,
    'log-contains-payload': trail.logContainsPayload,
  },
});
