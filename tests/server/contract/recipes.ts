import { randomUUID } from 'node:crypto';
import { signIdentity } from '../../support/machine-sign-in.ts';
import { sendXml } from '../../support/sts-endpoint.ts';
import type { Reply } from '../../support/server.ts';
import { exercise, metricsToken } from './installation.ts';
import type { Caller, Installation } from './installation.ts';

/** A request to an operation; what is left out is that of the request that succeeds. */
export interface Call {
  readonly as?: Caller;
  /** Another server than the installation: one whose pool is full and that has no AWS settings, one with its database gone. */
  readonly on?: 'full' | 'strict' | 'closed';
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How one operation comes to each of its answers. */
export interface Recipe {
  /** The request that succeeds. */
  readonly succeeds: Call & { readonly as: Caller };
  /** Who is signed in and may not. */
  readonly denied?: Caller;
  /** What is not there. */
  readonly missing?: Call;
  /** Statuses that take more than that, and the second success of an operation that has two. */
  readonly others?: Readonly<Record<number, Call | (() => Promise<Reply>)>>;
}

export const missingId = '0193f1de-8c4a-7cc1-9a3e-5b1f0c2d4e6f';
const nobodyId = 'x'.repeat(32);
const hash = 'a'.repeat(64);
const verdictFacts = { exerciseVersion: hash, engineVersion: hash, sha256: hash };
const open: Recipe = { succeeds: { as: 'nobody' } };
const own: Recipe = { succeeds: { as: 'learner' }, denied: 'machine' };
const ofClass: Recipe = {
  succeeds: { as: 'teacher' },
  denied: 'learner',
  missing: { params: { cohort: missingId } },
};
const noSuchExercise = { params: { slug: 'tidak-ada' } };

/** An endless loop, which a worker is busy with until its fuel is used up. */
export const burns = 'for (;;) {}\nexport const a = 1;\n';

type Make = (installation: Installation) => Recipe | Promise<Recipe>;

/** A recipe for every operation; those that take something away come last. */
export const recipes: Readonly<Record<string, Make>> = {
  'GET /health': () => open,
  'GET /ready': () => ({ ...open, others: { 503: { on: 'closed' } } }),
  'GET /limits': () => open,
  'GET /metrics': () => ({
    succeeds: { as: 'nobody', headers: { authorization: `Bearer ${metricsToken}` } },
    missing: { headers: { authorization: 'Bearer a guess at the token' } },
  }),
  'GET /exercises': () => open,
  'GET /exercises/{slug}': () => ({ ...open, missing: noSuchExercise }),
  'GET /rules': () => open,
  'GET /sign-in-ways': () => open,
  'GET /me': () => own,
  'PATCH /me': () => ({ ...own, succeeds: { as: 'learner', body: { name: 'Ayu Lestari' } } }),
  'GET /me/export': () => own,
  'GET /me/progress': () => own,
  'GET /me/variants/{slug}': () => ({ ...own, missing: noSuchExercise }),
  'POST /me/variants/{slug}/rerolls': () => ({ ...own, missing: noSuchExercise }),
  'POST /me/merge': ({ files }) => ({
    ...own,
    succeeds: {
      as: 'learner',
      body: {
        attempts: [
          {
            exercise,
            exerciseVersion: hash,
            learnerKey: 'tanpa-akun',
            variantNo: 0,
            files,
            submittedAt: '2026-11-02T08:00:00.000Z',
            verdictSha256: hash,
            engineVersion: hash,
          },
        ],
        drafts: [{ exercise, exerciseVersion: hash, variantNo: 3, files, savedAt: '2026-11-02T08:00:00.000Z' }],
      },
    },
  }),
  'PUT /drafts/{slug}': (installation) => {
    const draft = { exerciseVersion: hash, variantNo: 0, files: installation.files, revision: 0 };
    return {
      ...own,
      succeeds: { as: 'learner', body: draft },
      missing: noSuchExercise,
      others: { 409: () => saveTwice(installation), 422: { body: { ...draft, files: {} } } },
    };
  },
  'GET /drafts': () => own,
  'GET /drafts/{slug}': () => ({
    ...own,
    succeeds: { as: 'learner', query: `exerciseVersion=${hash}&variantNo=0` },
    missing: { query: `exerciseVersion=${hash}&variantNo=999` },
  }),
  'POST /submissions': (installation) => ({
    ...own,
    succeeds: { as: 'learner', body: { exercise, files: installation.files } },
    others: {
      202: () => repeatWhileItIsGraded(installation),
      422: { body: { exercise: 'tidak-ada', files: {} } },
      503: { on: 'full', as: 'admin' },
    },
  }),
  'GET /submissions': ({ ids }) => ({
    ...own,
    succeeds: { as: 'teacher', query: `cohort=${ids['cohort']}&limit=1` },
    denied: 'learner',
    missing: { query: `cohort=${missingId}` },
  }),
  'GET /submissions/{id}': () => ({ ...own, missing: { params: { id: missingId } } }),
  'GET /submissions/{id}/reference': () => ({ ...own, missing: { params: { id: missingId } } }),
  'POST /submissions/{id}/comparisons': () => ({
    succeeds: { as: 'teacher', body: verdictFacts },
    missing: { params: { id: missingId } },
  }),
  'POST /cohorts': () => ({
    succeeds: { as: 'teacher', body: { name: 'Nusantara 04', startsOn: '2026-11-02', weeks: 10 } },
    denied: 'learner',
  }),
  'GET /cohorts': () => ({ succeeds: { as: 'teacher', query: 'limit=1' } }),
  'GET /cohorts/{cohort}': () => ({ succeeds: { as: 'learner' }, missing: { params: { cohort: missingId } } }),
  'PATCH /cohorts/{cohort}': () => ({ ...ofClass, succeeds: { as: 'teacher', body: { weeks: 12 } } }),
  'GET /cohorts/{cohort}/members': () => ofClass,
  'PATCH /cohorts/{cohort}/members/{account}': ({ people }) => ({
    ...ofClass,
    succeeds: { as: 'teacher', body: { as: 'learner' } },
    others: { 409: { params: { account: people.teacher.id } } },
  }),
  'GET /cohorts/{cohort}/invites': () => ofClass,
  'POST /cohorts/{cohort}/invites': () => ({
    ...ofClass,
    succeeds: { as: 'teacher', body: { as: 'learner', uses: 30, days: 14 } },
  }),
  'POST /joins': async (installation) => ({
    succeeds: { as: 'leaver', body: { code: await makeCode(installation) } },
    denied: 'machine',
    missing: { body: { code: 'aaaaa-aaaaa' } },
  }),
  'GET /cohorts/{cohort}/results': () => ofClass,
  'GET /cohorts/{cohort}/results.csv': () => ofClass,
  'GET /cohorts/{cohort}/exercises/{slug}': () => ofClass,
  'GET /cohorts/{cohort}/learners/{account}': () => ofClass,
  'POST /cohorts/{cohort}/submissions/{submission}/overrides': () => ({
    ...ofClass,
    succeeds: { as: 'teacher', body: { status: 'passed', reason: 'Jawabannya benar.' } },
  }),
  'POST /cohorts/{cohort}/submissions/{submission}/comments': () => ({
    ...ofClass,
    succeeds: { as: 'teacher', body: { text: 'Coba lihat urutannya.', line: 3 } },
  }),
  'POST /regrades': ({ ids }) => {
    const regrade = { exercise, cohort: ids['cohort'], preview: true };
    return {
      succeeds: { as: 'teacher', body: regrade },
      denied: 'learner',
      missing: { body: { ...regrade, cohort: missingId } },
      others: { 422: { body: { ...regrade, exercise: 'tidak-ada' } } },
    };
  },
  'GET /regrades/{id}': ({ ids }) => ({
    succeeds: { as: 'teacher', params: { id: ids['regrade'] ?? '' } },
    denied: 'learner',
    missing: { params: { id: missingId } },
  }),
  'GET /accounts': () => ({ succeeds: { as: 'admin', query: 'search=ayu&limit=5' }, denied: 'teacher' }),
  'PATCH /accounts/{id}': ({ people }) => ({
    succeeds: { as: 'admin', params: { id: people.learner.id }, body: { role: 'learner' } },
    denied: 'teacher',
    missing: { params: { id: nobodyId } },
    // The only account of the other server is its administrator.
    others: { 409: { on: 'full', params: { id: 'its own' } } },
  }),
  'GET /audit': () => ({ succeeds: { as: 'admin', query: 'limit=5' }, denied: 'teacher' }),
  'POST /machine/aws/challenges': () => ({
    succeeds: { as: 'nobody', body: {} },
    missing: { on: 'full' },
    others: { 401: { body: { region: 'eu-west-1' } } },
  }),
  'POST /machine/aws/tokens': async (installation) => ({
    succeeds: { as: 'nobody', body: await signChallenge(installation) },
    missing: { on: 'full' },
    others: {
      401: { body: { ...(await signChallenge(installation)), signature: '0'.repeat(64) } },
      502: () => askWhileStsFails(installation),
    },
  }),
  'DELETE /cohorts/{cohort}/invites/{invite}': () => ofClass,
  'DELETE /cohorts/{cohort}/members/{account}': ({ people }) => ({
    ...ofClass,
    succeeds: { as: 'teacher', params: { account: people.leaver.id } },
    others: { 409: { params: { account: people.teacher.id } } },
  }),
  'POST /me/administrator': ({ server }) => ({
    succeeds: { as: 'leaver', body: { token: server.running.administratorLink?.split('token=')[1] } },
    denied: 'machine',
    missing: { body: { token: 'tebakan-tebakan-tebakan' } },
  }),
  'DELETE /me': ({ people }) => ({
    succeeds: { as: 'leaver', body: { email: people.leaver.email } },
    denied: 'machine',
    others: {
      409: { on: 'full', as: 'admin', body: { email: 'its own' } },
      422: { body: { email: 'lain@example.org' } },
    },
  }),
  'DELETE /machine/token': () => ({ succeeds: { as: 'machine' }, missing: { as: 'learner' } }),
};

/** Two devices that both know of no draft. */
async function saveTwice({ callers, files }: Installation): Promise<Reply> {
  const save = (text: string): Promise<Reply> => {
    const written = Object.fromEntries(Object.keys(files).map((name) => [name, text]));
    const body = { exerciseVersion: hash, variantNo: 1, files: written, revision: 0 };
    return callers.learner.request('PUT', `/api/v1/drafts/${exercise}`, { body });
  };
  await save('satu');
  return save('dua');
}

async function makeCode({ callers, ids }: Installation): Promise<string> {
  const { body } = await callers.teacher.request('POST', `/api/v1/cohorts/${ids['cohort']}/invites`, { body: {} });
  return (body as { readonly code: string }).code;
}

async function signChallenge({ callers, sts }: Installation) {
  const { body } = await callers.nobody.request('POST', '/api/v1/machine/aws/challenges', { body: {} });
  return signIdentity(sts.url, { nonce: (body as { readonly nonce: string }).nonce });
}

async function askWhileStsFails(installation: Installation): Promise<Reply> {
  const body = await signChallenge(installation);
  installation.sts.answerBy((response) => sendXml(response, 500, '<html>'));
  const reply = await installation.callers.nobody.request('POST', '/api/v1/machine/aws/tokens', { body });
  installation.sts.answerBy();
  return reply;
}

/** The one worker is kept busy, so that the second of two equal requests comes while the first one's verdict is not there. */
async function repeatWhileItIsGraded({ callers, files }: Installation): Promise<Reply> {
  const slow = { exercise, files: Object.fromEntries(Object.keys(files).map((name) => [name, burns])) };
  const before = [1, 2].map(() => callers.learner.request('POST', '/api/v1/submissions', { body: slow }));
  const key = randomUUID();
  const first = callers.learner.request('POST', '/api/v1/submissions', { body: slow, key });
  const waiting = async (): Promise<number> => {
    const { body } = await callers.learner.request('GET', '/api/v1/submissions');
    return (body as { readonly items: { readonly status: string }[] }).items.filter(
      ({ status }) => status === 'waiting',
    ).length;
  };
  while ((await waiting()) < 3) await new Promise((resolve) => setTimeout(resolve, 10));
  const second = await callers.learner.request('POST', '/api/v1/submissions', { body: slow, key });
  await Promise.all([...before, first]);
  return second;
}
