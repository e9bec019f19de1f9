import type { Exchange, ProbeRequest, Send } from './exchange.ts';
import { findObstacle, type Judgement } from './judgement.ts';

/** A way to see whether the API obeys a rule: harmless requests, and what their answers have to be. */
export interface Probe {
  /** Id of the rule. */
  readonly rule: string;
  readonly needsAccount: boolean;
  readonly run: (send: Send) => Promise<readonly Exchange[]>;
  /** Looks at the answers, in the order of `run`. */
  readonly judge: (exchanges: readonly Exchange[]) => Judgement;
}

/** Sends one request after the other. */
export function inTurn(...requests: readonly ProbeRequest[]): Probe['run'] {
  return async (send) => {
    const exchanges: Exchange[] = [];
    for (const request of requests) exchanges.push(await send(request));
    return exchanges;
  };
}

/** Makes a probe's requests and judges their answers. Rejects where an answer does not come. */
export async function tryProbe(
  probe: Probe,
  send: Send,
): Promise<{ readonly exchanges: readonly Exchange[]; readonly judgement: Judgement }> {
  const exchanges = await probe.run(send);
  return { exchanges, judgement: findObstacle(exchanges, probe.needsAccount) ?? probe.judge(exchanges) };
}
