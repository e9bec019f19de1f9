import type { Json } from '#verdict';
import type { ClientName, CommandStep, StatusStep, Step } from '../steps.ts';
import type { CallerClaims, Variant } from '../variant.ts';

type Asked = { readonly purpose: string } & Partial<Omit<CommandStep, 'kind' | 'caller' | 'client' | 'body'>> & {
    readonly body: unknown;
  };

/** Collects the steps of one scenario. */
export interface StepBuilder {
  readonly steps: Step[];
  /** Adds a command of `caller`; without a key it has a new one, without a name its purpose. */
  readonly command: (caller: CallerClaims, asked: Asked) => CommandStep;
  /** Adds a question about a command's job. */
  readonly status: (
    caller: CallerClaims,
    asked: Pick<StatusStep, 'purpose'> & {
      readonly of: CommandStep;
      readonly altered?: boolean;
      readonly headers?: CommandStep['headers'];
    },
  ) => void;
  readonly wait: (until: number) => void;
  readonly settle: () => void;
}

/** Starts the steps of a scenario. */
export function createSteps(variant: Variant): StepBuilder {
  const steps: Step[] = [];
  return {
    steps,
    command(caller, { body, headers = {}, ...asked }) {
      const step: CommandStep = {
        kind: 'command',
        name: asked.purpose,
        client: clientOf(variant, caller),
        caller,
        key: variant.key(),
        together: false,
        persistent: false,
        patienceSeconds: null,
        accidents: {},
        ...asked,
        headers: { 'x-tenant-id': caller.tenantId, ...headers },
        body: body as Json,
      };
      steps.push(step);
      return step;
    },
    status: (caller, { purpose, of, altered = false, headers = {} }) =>
      void steps.push({
        kind: 'status',
        purpose,
        client: clientOf(variant, caller),
        caller,
        of: of.name,
        altered,
        headers: { 'x-tenant-id': caller.tenantId, ...headers },
      }),
    wait: (until) => void steps.push({ kind: 'wait', until }),
    settle: () => void steps.push({ kind: 'settle' }),
  };
}

function clientOf(variant: Variant, caller: CallerClaims): ClientName {
  if (caller === variant.other) return 'other-tenant';
  if (caller === variant.namesake) return 'namesake';
  return caller === variant.reader ? 'reader' : 'client';
}
