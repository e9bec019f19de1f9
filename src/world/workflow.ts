import type { Json } from '#verdict';
import { sameJson } from './same-json.ts';

/**
 * How a start by name ended: `started`; `running` where an execution of that name with the same input runs already;
 * `exists` where its input is another or where it is closed; `invalid-name`.
 */
export type WorkflowStart = 'started' | 'running' | 'exists' | 'invalid-name';

/**
 * Named executions as StartExecution of Step Functions treats them (standard workflows): a name starts once, and
 * starting it again is harmless only while it runs with the same input.
 */
export interface WorkflowService {
  readonly start: (name: string, input: Json) => WorkflowStart;
  readonly close: (name: string) => void;
  readonly running: () => readonly string[];
}

const validName = /^[A-Za-z0-9_-]{1,80}$/;

/** Creates a service without executions. */
export function createWorkflowService(): WorkflowService {
  const executions = new Map<string, { readonly input: Json; readonly open: boolean }>();
  return {
    start(name, input) {
      if (!validName.test(name)) return 'invalid-name';
      const known = executions.get(name);
      if (known !== undefined) return known.open && sameJson(known.input, input) ? 'running' : 'exists';
      executions.set(name, { input, open: true });
      return 'started';
    },
    close(name) {
      const known = executions.get(name);
      if (known !== undefined) executions.set(name, { ...known, open: false });
    },
    running: () => [...executions].filter(([, { open }]) => open).map(([name]) => name),
  };
}
