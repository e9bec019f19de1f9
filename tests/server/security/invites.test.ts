import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases } from '../../support/databases.ts';
import { register, startTestServer, variablesOf } from '../../support/server.ts';
import type { Person, TestServer } from '../../support/server.ts';
import { noLimits } from '../contract/installation.ts';

const day = 86_400_000;

describeOnDatabases('an invitation', (database) => {
  let server: TestServer;
  let teacher: Person;
  let learners: readonly Person[];
  let cohort: string;
  let ahead = 0;

  beforeAll(async () => {
    server = await startTestServer({
      requestLimits: noLimits,
      clock: () => Date.now() + ahead,
      variables: variablesOf(await database.createPlace()),
    });
    teacher = await register(server, { name: 'Rani', role: 'instructor' });
    learners = await Promise.all(['Ayu', 'Budi', 'Citra', 'Dewi'].map((name) => register(server, { name })));
    const made = await teacher.request('POST', '/api/v1/cohorts', { body: { name: 'Nusantara 03' } });
    ({ id: cohort } = made.body as { readonly id: string });
  });
  afterAll(() => server.stop());

  const invite = async (body: object) => {
    const reply = await teacher.request('POST', `/api/v1/cohorts/${cohort}/invites`, { body });
    return reply.body as { readonly id: string; readonly code: string };
  };
  const join = (person: Person | undefined, code: string) => {
    if (person === undefined) throw new Error('nobody joins');
    return person.request('POST', '/api/v1/joins', { body: { code } });
  };
  const usesOf = async (id: string) => {
    const { body } = await teacher.request('GET', `/api/v1/cohorts/${cohort}/invites`);
    return (body as { items: { id: string; used: number }[] }).items.find((one) => one.id === id)?.used;
  };
  const leave = (person: Person | undefined) =>
    teacher.request('DELETE', `/api/v1/cohorts/${cohort}/members/${person?.id ?? ''}`);

  it('of one use lets one in, and of twenty tries at once no more than it has uses', async () => {
    const { code, id } = await invite({ uses: 2 });
    const tries = Array.from({ length: 20 }, (_, index) => join(learners[index % 4], code));
    const replies = await Promise.all(tries);
    expect([...new Set(replies.map(({ status }) => status))].sort()).toEqual([200, 404]);
    const { body } = await teacher.request('GET', `/api/v1/cohorts/${cohort}/members`);
    const members = (body as { items: { id: string; as: string }[] }).items.filter(({ as }) => as === 'learner');
    expect([members.length, await usesOf(id)]).toEqual([2, 2]);
    for (const { id: account } of members) await leave(learners.find((one) => one.id === account));
    // Whoever was let in and taken out again needs another one.
    for (const learner of learners) expect((await join(learner, code)).status).toBe(404);
  });

  it('that was revoked, has ended or is of nobody answers as one that never was', async () => {
    const [revoked, ended] = [await invite({}), await invite({ days: 1 })];
    await teacher.request('DELETE', `/api/v1/cohorts/${cohort}/invites/${revoked.id}`);
    ahead = day + 1;
    const replies = [];
    for (const code of [revoked.code, ended.code, 'aaaaa-aaaaa']) replies.push(await join(learners[0], code));
    ahead = 0;
    const shape = replies.map(({ body, status }) => ({ status, error: { ...body.error, correlationId: '' } }));
    expect(shape[0]?.status).toBe(404);
    expect([shape[1], shape[2]]).toEqual([shape[0], shape[0]]);
    expect((await join(learners[0], ended.code)).status).toBe(200);
  });

  it('makes nobody of a member what they were not invited as', async () => {
    const { code } = await invite({ as: 'instructor', uses: 1 });
    const smuggled = await learners[1]?.request('POST', '/api/v1/joins', {
      body: { code, as: 'instructor', account: teacher.id },
    });
    expect(smuggled?.status).toBe(400);
    // A learner of the class who uses it stays what they are, or becomes what it says; never a second member.
    await join(learners[0], code);
    const { body } = await teacher.request('GET', `/api/v1/cohorts/${cohort}/members`);
    const ids = (body as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
