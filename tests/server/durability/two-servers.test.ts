import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { submissionPageSchema } from '#contract';
import { describeUnless } from '../../support/describe-unless.ts';
import { createDatabase, postgresOfRun } from '../../support/postgres.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import { register, startTestServer, variablesOf } from '../../support/server.ts';
import type { Person, TestServer } from '../../support/server.ts';
import { allGraded, compareBooks, noDiscrepancies } from './support/books.ts';
import { askAs, exercise, filesOf, startCrowd } from './support/learners.ts';

const postgres = postgresOfRun();

describeUnless(postgres.kind === 'none' ? postgres.reason : undefined, 'two servers on one PostgreSQL', () => {
  let database: TestDatabase;
  let servers: readonly [TestServer, TestServer];
  let people: readonly Person[];
  let teacher: Person;
  let stopped: TestServer | undefined;

  beforeAll(async () => {
    database = await createDatabase();
    const variables = variablesOf({ dataFolder: 'data', databaseUrl: database.url });
    const start = () =>
      startTestServer({ variables, requestLimits: { mail: 1000, submit: 100_000, general: 100_000 } });
    servers = await Promise.all([start(), start()]);
    const names = ['Ayu', 'Bima', 'Citra', 'Dewi', 'Eka', 'Fajar'];
    people = await Promise.all(names.map((name, index) => register(atTurn(index), { name })));
    teacher = await register(servers[0], { name: 'Rani', role: 'instructor' });
  });
  afterAll(async () => {
    await Promise.all(servers.filter((server) => server !== stopped).map((server) => server.stop()));
    await database.drop();
  });

  const atTurn = (turn: number): TestServer => servers[turn % 2 === 0 ? 0 : 1];
  const someone = (): Person => people[0] ?? teacher;

  it('know the sessions of each other', async () => {
    const [first, second] = servers;
    for (const [index, person] of people.entries()) {
      const me = await askAs(person, atTurn(index + 1).origin, 'GET', '/api/v1/me');
      expect([me.status, (me.body as { id: string }).id]).toEqual([200, person.id]);
    }
    const visitor = await register(first, { name: 'Gita' });
    const ended = await askAs(visitor, second.origin, 'POST', '/api/auth/sign-out', { body: {} });
    expect(ended.status).toBe(200);
    expect((await askAs(visitor, first.origin, 'GET', '/api/v1/me')).status).toBe(401);
  });

  it('give a key one effect, whichever of them is asked', async () => {
    const person = someone();
    for (let round = 0; round < 8; round += 1) {
      const key = randomUUID();
      const body = { exercise, files: filesOf(key, 1) };
      const replies = await Promise.all(
        [0, 1, 2, 3].map((turn) => askAs(person, atTurn(turn).origin, 'POST', '/api/v1/submissions', { key, body })),
      );
      expect(replies.filter(({ status }) => status !== 201 && status !== 202).map(({ text }) => text)).toEqual([]);
      expect(new Set(replies.map((reply) => (reply.body as { id: string }).id)).size).toBe(1);
    }
    const page = await askAs(person, servers[0].origin, 'GET', '/api/v1/submissions');
    const { items } = submissionPageSchema.parse(page.body);
    expect(items.map(({ attempt }) => attempt)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('let in as many as an invite has uses', async () => {
    const cohort = await askAs(teacher, servers[0].origin, 'POST', '/api/v1/cohorts', { body: { name: 'Kelas A' } });
    const path = `/api/v1/cohorts/${(cohort.body as { id: string }).id}/invites`;
    const invite = await askAs(teacher, servers[1].origin, 'POST', path, { body: { uses: 3 } });
    const { code } = invite.body as { code: string };
    const joins = await Promise.all(
      people.map((person, turn) => askAs(person, atTurn(turn).origin, 'POST', '/api/v1/joins', { body: { code } })),
    );
    expect(joins.filter(({ status }) => status === 200).length).toBe(3);
    const listed = await askAs(teacher, servers[0].origin, 'GET', path);
    expect((listed.body as { items: object[] }).items).toMatchObject([{ uses: 3, used: 3 }]);
  });

  it('count requests against one limit', async () => {
    const visitor = await register(servers[1], { name: 'Hadi' });
    const guesses = await Promise.all(
      Array.from({ length: 16 }, (_, turn) =>
        askAs(visitor, atTurn(turn).origin, 'POST', '/api/v1/joins', { body: { code: 'aaaaa-bbbbb' } }),
      ),
    );
    const limit = 10;
    expect(guesses.filter(({ status }) => status === 429).length).toBe(guesses.length - limit);
    for (const { origin } of servers)
      expect((await askAs(visitor, origin, 'POST', '/api/v1/joins', { body: { code: 'aaaaa-ccccc' } })).status).toBe(
        429,
      );
  });

  it('both grade, and one goes on where the other is stopped', async () => {
    const [leaving, staying] = servers;
    const origins = servers.map(({ origin }) => origin);
    let turn = 0;
    const crowd = startCrowd(people.slice(1), () => origins[(turn += 1) % origins.length]);
    await crowd.acknowledgedMore(40);
    origins.shift();
    await leaving.stop();
    stopped = leaving;
    await crowd.acknowledgedMore(20);
    await crowd.stop();
    await allGraded(staying.running.store);
    // A connection that is closed while a request is on its way to it is nobody's fault.
    const said = [...crowd.ledger.answers.keys()];
    expect(said.filter((one) => !['201', '503 NOT_READY', 'network'].includes(one))).toEqual([]);
    for (const server of servers) {
      const lines = server.log();
      expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
      expect(
        lines.filter(({ route, status }) => route === '/api/v1/submissions' && status === 201).length,
      ).toBeGreaterThan(5);
    }
    const others = new Set(people.slice(1).map(({ id }) => id));
    const found = await compareBooks(staying.running.store, crowd.ledger, others);
    expect(found).toEqual(noDiscrepancies);
  });
});
