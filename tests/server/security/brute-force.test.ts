import { afterEach, expect, it } from 'vitest';
import { describeOnDatabases } from '../../support/databases.ts';
import { createVisitor, register, startTestServer, variablesOf } from '../../support/server.ts';
import type { TestServer } from '../../support/server.ts';

/** Every header by which a client might say that it is somebody else. */
const spoofed = (index: number): Record<string, string> => {
  const address = `198.51.100.${index}`;
  return {
    'x-forwarded-for': `${address}, 192.0.2.${index}`,
    forwarded: `for=${address}`,
    'x-real-ip': address,
    'x-client-ip': address,
    'cf-connecting-ip': address,
    'true-client-ip': address,
    'x-gerbang-client': address,
  };
};

describeOnDatabases('guessing at speed', (database) => {
  let server: TestServer;
  /** A class may share an address, so its published limit is wide; what counts here is by what it is counted. */
  const start = async (variables: Record<string, string> = {}) => {
    const place = variablesOf(await database.createPlace());
    server = await startTestServer({ requestLimits: { 'sign-in': 10 }, variables: { ...place, ...variables } });
  };
  afterEach(() => server.stop());

  const tries = async (count: number, one: (index: number) => { email: string; headers: Record<string, string> }) => {
    const statuses: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const { email, headers } = one(index);
      const body = { email, password: `tebakan nomor ${index}` };
      const reply = await createVisitor(server.origin).request('POST', '/api/auth/sign-in/email', { body, headers });
      statuses.push(reply.status);
      if (reply.status === 429) expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    return statuses;
  };
  const tenThenNone = [...Array.from({ length: 10 }, () => 401), 429, 429];

  it('passwords: no more than its limit from one address, whatever the headers say and whoever is tried', async () => {
    await start();
    const found = await tries(12, (index) => ({ email: `orang${index}@example.org`, headers: spoofed(index) }));
    expect(found).toEqual(tenThenNone);
  });

  it('passwords of one account: ten a minute from all addresses together, and then not the right one either', async () => {
    await start({ GERBANG_TRUSTED_PROXIES: '1' });
    const victim = await register(server, { name: 'Ayu' });
    const spellings = [victim.email, victim.email.toUpperCase(), ` ${victim.email} `];
    const found = await tries(12, (index) => ({
      email: spellings[index % 2] ?? '',
      headers: { 'x-forwarded-for': `192.0.2.${index}` },
    }));
    expect(found).toEqual(tenThenNone);
    const right = await createVisitor(server.origin).request('POST', '/api/auth/sign-in/email', {
      body: { email: victim.email, password: victim.password },
      headers: { 'x-forwarded-for': '192.0.2.200' },
    });
    expect(right.status).toBe(429);
  });

  it('behind a proxy of ours, the address that it wrote counts, and none that stands left of it', async () => {
    await start({ GERBANG_TRUSTED_PROXIES: '1' });
    const from = (last: string) => (index: number) => ({
      email: `orang${index}@example.org`,
      headers: { ...spoofed(index), 'x-forwarded-for': `198.51.100.${index}, ${last}` },
    });
    expect(await tries(12, from('203.0.113.9'))).toEqual(tenThenNone);
    expect(await tries(1, (index) => from('203.0.113.10')(index + 50))).toEqual([401]);
  });

  it('codes of classes: ten in ten minutes for an account', async () => {
    await start({ GERBANG_TRUSTED_PROXIES: '1' });
    const learner = await register(server, { name: 'Budi' });
    const statuses = [];
    for (let index = 0; index < 12; index += 1) {
      const headers = { 'x-forwarded-for': `192.0.2.${index}` };
      const reply = await learner.request('POST', '/api/v1/joins', { body: { code: 'aaaaa-aaaa2' }, headers });
      statuses.push(reply.status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429]);
  });
});
