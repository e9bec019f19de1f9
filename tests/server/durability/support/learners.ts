import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { acceptedSubmissionSchema, errorEnvelopeSchema, meSchema, submissionSchema } from '#contract';
import { createVisitor } from '../../../support/server.ts';
import type { Person, Reply, RequestOptions } from '../../../support/server.ts';
import type { Process } from './processes.ts';

export const exercise = 'otorisasi-multi-tenant';
const published = JSON.parse(await readFile(`generated/exercises/${exercise}.json`, 'utf8')) as {
  readonly files: readonly [{ readonly name: string; readonly starter: string }];
  readonly reference: string;
};
const [{ name: fileName, starter }] = published.files;
const reference = JSON.parse(await readFile(`generated/reference/${published.reference}`, 'utf8')) as {
  readonly files: Readonly<Record<string, string>>;
};

/** What is handed in under a key: mostly the cheapest, a syntax error; sometimes what fails and what passes. The key stands in it. */
export function filesOf(key: string, turn: number): Readonly<Record<string, string>> {
  const text = turn % 12 === 0 ? reference.files[fileName] : turn % 6 === 0 ? starter : 'export const a = (;';
  return { [fileName]: `${text}\n// ${key}\n` };
}

/** Somebody with an account, whose session holds at every server of the installation. */
export type Learner = Pick<Person, 'cookies' | 'id'>;

/** Registers learners at a server that runs in another process. */
export async function registerLearners(server: Process, names: readonly string[]): Promise<readonly Learner[]> {
  return Promise.all(names.map((name) => registerLearner(server, name)));
}

async function registerLearner({ log, origin }: Process, name: string): Promise<Learner> {
  const email = `${name.toLowerCase()}.${randomUUID().slice(0, 8)}@example.org`;
  const { cookies, request } = createVisitor(origin);
  await request('POST', '/api/auth/sign-up/email', { body: { name, email, password: `kata sandi ${name}` } });
  const mailTo = () => log().find((line) => line['mail'] === 'verify' && line['to'] === email);
  while (mailTo() === undefined) await sleep(10);
  const { pathname, search } = new URL(String(mailTo()?.['link']));
  await request('GET', `${pathname}${search}`);
  const me = await request('GET', '/api/v1/me');
  return { cookies, id: meSchema.parse(me.body).id };
}

/** Asks a server as somebody who signed in at another one, or before it was started again. */
export function askAs(
  { cookies }: Pick<Learner, 'cookies'>,
  origin: string,
  method: string,
  path: string,
  options?: RequestOptions,
): Promise<Reply> {
  const visitor = createVisitor(origin);
  for (const [name, value] of cookies) visitor.cookies.set(name, value);
  return visitor.request(method, path, options);
}

export interface Acknowledged {
  readonly key: string;
  readonly account: string;
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
}

/** What a crowd of learners was told. */
export interface Ledger {
  readonly acknowledged: Acknowledged[];
  /** How often each status and code came, and `network` where no answer did. */
  readonly answers: Map<string, number>;
}

export interface Crowd {
  readonly ledger: Ledger;
  /** Resolves when so many more have been acknowledged. */
  readonly acknowledgedMore: (more: number) => Promise<void>;
  /** Ends after what each is at is acknowledged. Throws what no learner should have been told. */
  readonly stop: () => Promise<void>;
}

/**
 * Learners who hand in one after the other, each two at a time, and after anything but an acknowledgement ask again with the same
 * key until there is one; between two, each pauses for at most `pauseMs`. `origin` says where the server is now, undefined while there is none.
 */
export function startCrowd(
  learners: readonly Learner[],
  origin: () => string | undefined,
  { pauseMs = 20 }: { readonly pauseMs?: number } = {},
): Crowd {
  const ledger: Ledger = { acknowledged: [], answers: new Map() };
  const ending = new AbortController();
  let turn = 0;
  const hands = learners.flatMap((learner) => [learner, learner]);
  const work = Promise.all(
    hands.map(async (learner) => {
      while (!ending.signal.aborted) {
        const key = randomUUID();
        const files = filesOf(key, (turn += 1));
        const id = await handIn(learner, { key, files }, origin, ledger.answers);
        ledger.acknowledged.push({ key, id, files, account: learner.id });
        await sleep(Math.random() * pauseMs);
      }
    }),
  );
  return {
    ledger,
    async acknowledgedMore(more) {
      const enough = ledger.acknowledged.length + more;
      const reached = async (): Promise<void> => {
        while (ledger.acknowledged.length < enough) await sleep(5);
      };
      await Promise.race([reached(), work]);
    },
    async stop() {
      ending.abort();
      await work;
    },
  };
}

async function handIn(
  learner: Learner,
  { files, key }: Pick<Acknowledged, 'files' | 'key'>,
  origin: () => string | undefined,
  answers: Ledger['answers'],
): Promise<string> {
  for (;;) {
    const at = origin();
    if (at === undefined) {
      await sleep(20);
      continue;
    }
    const body = { exercise, files };
    const reply = await askAs(learner, at, 'POST', '/api/v1/submissions', { key, body }).catch(() => undefined);
    const said = describeReply(reply);
    answers.set(said, (answers.get(said) ?? 0) + 1);
    if (reply?.status === 201) return submissionSchema.parse(reply.body).id;
    if (reply?.status === 202) return acceptedSubmissionSchema.parse(reply.body).id;
    if (reply !== undefined && reply.headers.get('retry-after') === null)
      throw new Error(`a learner was told to give up: ${reply.status} ${reply.text}`);
    await sleep(20 + Math.random() * 40);
  }
}

/** Its status, with the code of the envelope that every failure has; `network` where there is none. */
function describeReply(reply: Reply | undefined): string {
  if (reply === undefined) return 'network';
  return reply.status < 300
    ? String(reply.status)
    : `${reply.status} ${errorEnvelopeSchema.parse(reply.body).error.code}`;
}
