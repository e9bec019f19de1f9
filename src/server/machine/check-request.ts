import type { AwsRefusal, AwsSignInRequest } from '#contract';

/** How far a machine's clock may run ahead, in milliseconds. */
const clockAhead = 60_000;

/**
 * Finds what is wrong with a request before anything is asked of STS: its scope has to name the region and the day
 * that it says, and its time has to be now. STS itself lets a presigned request live for 15 minutes, whatever it says.
 */
export function findRefusal(request: AwsSignInRequest, now: number): AwsRefusal | undefined {
  const [, day, region] = request.credential.split('/');
  if (region !== request.region || day !== request.date.slice(0, 8)) return 'scope';
  const signedAt = parseAwsDate(request.date);
  if (signedAt === undefined || signedAt > now + clockAhead || signedAt + request.expires * 1000 <= now) return 'clock';
  return undefined;
}

/** Epoch milliseconds of a date such as 20261128T091200Z, or undefined where there is no such moment. */
function parseAwsDate(date: string): number | undefined {
  const moment = Date.parse(date.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'));
  return Number.isNaN(moment) ? undefined : moment;
}
