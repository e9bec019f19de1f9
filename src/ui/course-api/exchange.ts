import { apiRoot } from '../api/call.ts';

/** A request that the page makes to show what the API does. */
export interface ProbeRequest {
  readonly method: string;
  /** Below the API's root, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is: some of these are no JSON on purpose. */
  readonly body?: string;
  /** Whether the session goes along. It does, unless this is false. */
  readonly session?: boolean;
}

/** A request with its answer. */
export interface Exchange {
  readonly request: ProbeRequest;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown;
}

export type Send = (request: ProbeRequest) => Promise<Exchange>;

/** Makes the request once, without any retry: what comes is what is shown. Rejects where no answer comes. */
export const sendOnce: Send = async (request) => {
  const { body, headers = {}, method, path, session = true } = request;
  const response = await fetch(`${apiRoot}/${path}`, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    credentials: session ? 'same-origin' : 'omit',
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { request, status: response.status, headers: Object.fromEntries(response.headers), text, json: parse(text) };
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
