import { meSchema } from '#contract';
import type { Me } from '#contract';
import { clean } from '../../terminal/paint.ts';
import { connect } from '../connection.ts';
import { describeFailure } from '../describe-failure.ts';
import { text } from '../remote.id.ts';
import { fail, sayFacts, tellWait } from '../say.ts';
import { describeAwsFailure } from './describe-aws.ts';

/** Prints whose the stored token is, as the server says now. */
export async function runWhoami(serverFlag: string | undefined): Promise<void> {
  const connection = await connect(serverFlag, tellWait);
  if (connection.kind === 'none') return fail([connection.why]);
  const { client, server } = connection;
  const answer = await client.send({ method: 'GET', path: '/api/v1/me', schema: meSchema });
  if (answer.kind !== 'answered') return fail(describeFailure(server, answer));
  await sayFacts([[text.labels.server, server], ...factsOf(answer.value)]);
}

/** Prints whom this machine's AWS credentials stand for, asked of STS directly. */
export async function runAwsWhoami(region: string | undefined): Promise<void> {
  const { whoAmIOnAws } = await import('../aws/who-am-i.ts');
  const outcome = await whoAmIOnAws(region === undefined ? {} : { region });
  if (outcome.kind !== 'identity') return fail(describeAwsFailure(outcome));
  await sayFacts([
    [text.labels.account, clean(outcome.account)],
    [text.labels.arn, clean(outcome.arn)],
    [text.labels.userId, clean(outcome.userId)],
  ]);
}

function factsOf(me: Me): readonly (readonly [string, string])[] {
  const { labels } = text;
  const cohorts =
    me.cohorts.length === 0
      ? text.noCohorts
      : me.cohorts.map(({ as, name }) => `${clean(name)} (${text.role(as)})`).join(', ');
  if (me.kind === 'machine')
    return [
      [labels.arn, clean(me.arn)],
      [labels.cohorts, cohorts],
      [labels.endsAt, me.expiresAt],
    ];
  const email = me.emailVerified ? clean(me.email) : `${clean(me.email)} (${text.unverified})`;
  return [
    [labels.name, clean(me.name)],
    [labels.email, email],
    [labels.role, text.role(me.role)],
    [labels.cohorts, cohorts],
  ];
}
