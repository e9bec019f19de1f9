import { clean } from '../../terminal/paint.ts';
import type { Failure } from '../answer.ts';
import type { AwsFailure } from '../aws/aws-settings.ts';
import type { AwsSignInOutcome } from '../aws/sign-in.ts';
import { describeFailure } from '../describe-failure.ts';
import { awsText } from '../remote.id.ts';

type SignInFailure = Exclude<AwsSignInOutcome, { readonly kind: 'signed-in' }>;

/** What somebody is told when an AWS identity could not be used. */
export function describeAwsFailure(failure: AwsFailure): readonly string[] {
  switch (failure.kind) {
    case 'no-region':
      return [awsText.noRegion];
    case 'no-credentials':
      return [awsText.noCredentials(clean(failure.detail))];
    case 'aws-refused':
      return [awsText.refused(clean(failure.code), clean(failure.detail))];
    case 'aws-unreachable':
      return [awsText.unreachable(clean(failure.detail))];
  }
}

/** The same of a sign-in that did not come about. */
export function describeSignInFailure(server: string, failure: SignInFailure): readonly string[] {
  switch (failure.kind) {
    case 'insecure-server':
      return [awsText.insecureServer];
    case 'other-server':
      return [awsText.otherServer(clean(failure.expected), clean(failure.named))];
    case 'other-endpoint':
      return [awsText.otherEndpoint(clean(failure.ours), clean(failure.theirs))];
    case 'unreachable':
      return describeFailure(server, { kind: 'unreachable', why: failure.detail });
    case 'not-gerbang':
      return describeFailure(server, { kind: 'unexpected', status: failure.status, why: 'not a course server' });
    case 'refused':
      return describeFailure(server, failure as Failure);
    default:
      return describeAwsFailure(failure);
  }
}
