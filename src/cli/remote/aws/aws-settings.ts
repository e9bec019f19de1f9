import { GetCallerIdentityCommand, STSClient, STSServiceException } from '@aws-sdk/client-sts';
import type { STSClientConfig } from '@aws-sdk/client-sts';

/** Credentials of AWS, such as an assumed role gives. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Which identity to use; what is left out is found as every AWS tool finds it: environment, profile, machine. */
export interface AwsChoice {
  readonly region?: string;
  readonly credentials?: AwsCredentials;
}

/** Why AWS could not be used. `detail` is the SDK's own sentence. */
export type AwsFailure =
  | { readonly kind: 'no-region' }
  | { readonly kind: 'no-credentials'; readonly detail: string }
  | { readonly kind: 'aws-refused'; readonly code: string; readonly detail: string }
  | { readonly kind: 'aws-unreachable'; readonly detail: string };

/** What a signature for STS is made from, as the SDK resolved it. */
export interface AwsTarget {
  readonly kind: 'target';
  readonly region: string;
  readonly endpoint: URL;
  readonly credentials: AwsCredentials;
  readonly sha256: NonNullable<STSClientConfig['sha256']>;
}

/** An SDK client for STS. AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL, profiles and the rest mean what they always do. */
export function createStsClient({ region, credentials }: AwsChoice): STSClient {
  return new STSClient({
    ...(region !== undefined && { region }),
    ...(credentials !== undefined && { credentials }),
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 10_000 },
  });
}

/** Finds region, endpoint and credentials through the SDK, and sends nothing to STS. */
export async function resolveAws(choice: AwsChoice): Promise<AwsTarget | AwsFailure> {
  const client = createStsClient(choice);
  try {
    const region = await client.config.region();
    const endpoint = await resolveEndpoint(client);
    const { accessKeyId, secretAccessKey, sessionToken } = await client.config.credentials();
    const credentials = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
    return { kind: 'target', region, endpoint, credentials, sha256: client.config.sha256 };
  } catch (error) {
    return explainAwsError(error);
  } finally {
    client.destroy();
  }
}

/** The endpoint is known only inside the SDK's own pipeline: the command goes in, and ends before it is signed. */
async function resolveEndpoint(client: STSClient): Promise<URL> {
  let endpoint: URL | undefined;
  client.middlewareStack.add(
    (_next, context) => async () => {
      const { url } = (context as { readonly endpointV2?: { readonly url: URL } }).endpointV2 ?? {};
      endpoint = url;
      return { response: undefined, output: { $metadata: {} } };
    },
    { step: 'build', priority: 'high', name: 'readEndpoint' },
  );
  await client.send(new GetCallerIdentityCommand({}));
  if (endpoint === undefined) throw new Error('The AWS SDK resolved no endpoint before the build step.');
  return endpoint;
}

/** What an error of the SDK means. An error that is none of the SDK's is thrown on. */
export function explainAwsError(error: unknown): AwsFailure {
  if (!(error instanceof Error)) throw error;
  if (error.message === 'Region is missing') return { kind: 'no-region' };
  if (error.name.endsWith('ProviderError')) return { kind: 'no-credentials', detail: error.message };
  if (error instanceof STSServiceException && error.$fault === 'client')
    return { kind: 'aws-refused', code: error.name, detail: error.message };
  if ('$metadata' in error || 'code' in error) return { kind: 'aws-unreachable', detail: error.message };
  throw error;
}
