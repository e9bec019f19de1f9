import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A module of ours in a process of its own, which answers one question after the other. */
export interface Child {
  readonly ask: <Answer>(name: string, argument?: unknown) => Promise<Answer>;
  /** Ends it; resolves when it is gone. */
  readonly end: () => Promise<void>;
}

interface Question {
  readonly name: string;
  readonly argument: unknown;
}

type Reply = { readonly answer: unknown } | { readonly error: string };

/** Starts a module beside this one. It must call {@link answerParent}. */
export function startChild(module: string, variables: Readonly<Record<string, string>> = {}): Child {
  const child = fork(fileURLToPath(new URL(module, import.meta.url)), {
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
    env: { ...process.env, ...variables },
    serialization: 'advanced',
  });
  const ended = once(child, 'exit').then(([code, signal]) => `${module} ended with ${code ?? signal}`);
  return {
    async ask(name, argument) {
      child.send({ name, argument } satisfies Question);
      const replied = once(child, 'message').then(([reply]) => reply as Reply);
      const reply = await Promise.race([replied, ended]);
      if (typeof reply === 'string') throw new Error(reply);
      if ('error' in reply) throw new Error(`${module}: ${reply.error}`);
      return reply.answer as never;
    },
    async end() {
      if (child.connected) child.disconnect();
      const kill = setTimeout(() => child.kill('SIGKILL'), 30_000);
      await ended;
      clearTimeout(kill);
    },
  };
}

/** The child's side: answers by name until the parent lets go, then does what has to be done at the end. */
export function answerParent(
  handlers: Readonly<Record<string, (argument: never) => Promise<unknown>>>,
  end: () => Promise<void> = async () => undefined,
): void {
  process.on('message', ({ argument, name }: Question) => {
    const handler = handlers[name];
    const work = handler === undefined ? Promise.reject(new Error(`knows no ${name}`)) : handler(argument as never);
    void work.then(
      (answer) => reply({ answer }),
      (error: unknown) => reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.once('disconnect', () => void end().finally(() => process.exit(0)));
}

/** A parent that has gone wants no answer. */
function reply(answer: Reply): void {
  if (process.connected) process.send?.(answer);
}
