import type { InTransaction, Store } from '#store';
import type { Auth } from '../auth/auth.ts';
import type { Course } from '../course.ts';
import type { GradingDesk } from '../grading/desk.ts';
import type { Log } from '../log.ts';
import type { AwsSignIn, AwsSignInSettings } from '../machine/index.ts';
import type { Metrics } from '../metrics.ts';
import type { Settings } from '../settings.ts';
import type { Limiter } from './limits.ts';

/** The sign-in of machines, and the settings that say what their roles mean here. */
export interface Machines {
  readonly signIn: AwsSignIn;
  readonly settings: AwsSignInSettings;
}

/** What the API works with. Made once, at start. */
export interface Services {
  readonly store: Store;
  readonly auth: Auth;
  readonly desk: GradingDesk;
  /** Gives a submission to the queue in the transaction that stores it; undefined where this server grades itself. */
  readonly enqueue: ((trx: InTransaction, submission: string) => Promise<void>) | undefined;
  /** The same for a regrade. */
  readonly enqueueRegrade: ((trx: InTransaction, regrade: string) => Promise<void>) | undefined;
  /** Begins a regrade that has been stored, where this server grades itself. */
  readonly beginRegrade: (id: string) => void;
  /** Submissions in one part of a regrade. */
  readonly regradePartSize: number;
  readonly course: Course;
  readonly limiter: Limiter;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly settings: Settings;
  /** Scheme, host and port that browsers use. */
  readonly origin: string;
  /** Undefined where no AWS identity is configured: its routes then do not exist. */
  readonly machines: Machines | undefined;
  readonly clock: () => number;
  /** False from the moment at which the server begins to stop. */
  readonly isOpen: () => boolean;
}
