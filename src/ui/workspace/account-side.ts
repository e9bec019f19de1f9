import { workText } from '../account/handing-in/work.id.ts';
import type { AccountWork } from '../account/handing-in/account-work.ts';
import { comingBack } from '../account/own-path.ts';
import { readRemembered } from '../account/session.ts';
import type { BannerOptions } from './banner.ts';
import type { ExerciseData } from './exercise-data.ts';

/** What an account adds to the workspace; nothing is loaded for it where nobody has signed in on this device. */
export async function openAccountSide(
  exercise: ExerciseData,
  banner: (kind: string, message: string, options?: BannerOptions) => void,
): Promise<AccountWork | undefined> {
  if (readRemembered() === undefined) return undefined;
  const { openAccountWork } = await import('../account/handing-in/open-account-work.ts');
  const opened = await openAccountWork(exercise);
  if (opened !== 'expired') return opened;
  const onclick = (): void => location.assign(comingBack('/masuk', location.pathname));
  banner('session', workText.expired, { action: { label: workText.signIn, onclick } });
  return undefined;
}
