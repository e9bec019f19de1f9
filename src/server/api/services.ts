import type { Store } from '#store';
import type { Auth } from '../auth/auth.ts';
import type { Course } from '../course.ts';
import type { GradingDesk } from '../grading/desk.ts';
import type { Log } from '../log.ts';
import type { AwsSignIn } from '../machine/index.ts';
import type { Metrics } from '../metrics.ts';
import type { Settings } from '../settings.ts';
import type { Limiter } from './limits.ts';

/** What the API works with. Made once, at start. */
export interface Services {
  readonly store: Store;
  readonly auth: Auth;
  readonly desk: GradingDesk;
  readonly course: Course;
  readonly limiter: Limiter;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly settings: Settings;
  /** Scheme, host and port that browsers use. */
  readonly origin: string;
  /** Undefined where no AWS identity is configured: its routes then do not exist. */
  readonly aws: AwsSignIn | undefined;
  readonly clock: () => number;
  /** False from the moment at which the server begins to stop. */
  readonly isOpen: () => boolean;
}
