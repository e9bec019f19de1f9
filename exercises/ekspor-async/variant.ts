import { createRandom } from '#world/random';
import type { Random } from '#world/random';
import type { Caller, Environment, ExportQuery } from './types.ts';

/** A caller of the export API: what the gateway hands to the handler. */
export type CallerClaims = Readonly<Caller>;

/** Names, numbers and accidents of one learner's world. */
export interface Variant {
  readonly random: Random;
  /** Where most scenarios run. */
  readonly environment: Environment;
  /** Where an export takes longer than a function may run. */
  readonly longEnvironment: Environment;
  /** How long a usual export takes: longer than any gateway waits. */
  readonly renderSeconds: number;
  /** How long a message is under way. */
  readonly deliveryMs: number;
  readonly owner: CallerClaims;
  /** Of another tenant. */
  readonly other: CallerClaims;
  /** Of a tenant whose name begins with the owner's tenant. */
  readonly namesake: CallerClaims;
  /** Of the owner's tenant, without the scope for exports. */
  readonly reader: CallerClaims;
  /** A new idempotency key. */
  readonly key: () => string;
  /** A new query; no two of a variant are equal. */
  readonly query: (given?: Partial<ExportQuery>) => ExportQuery;
}

const tenantNames = ['dinas-utara', 'dinas-selatan', 'balai-timur', 'balai-barat', 'kantor-pusat', 'biro-tengah'];
const resources = ['laporan', 'ekspor', 'arsip'];
const subjects = ['kasus', 'denda', 'putusan', 'izin', 'temuan'];
const regions = ['pesisir', 'lembah', 'hulu', 'hilir', 'kota', 'pulau'];

/** The scope that a command must have. */
export const exportScope = 'reports:export';

/** Draws a world from its seed. Everything in it is different for another seed, not only the names. */
export function drawVariant(seed: string): Variant {
  const random = createRandom(seed);
  const [home, elsewhere] = random.sample(tenantNames, 2) as [string, string];
  const resource = `${random.pick(resources)}-${random.pick(subjects)}`;
  const gatewayTimeoutSeconds = random.pick([29, 30]);
  const functionTimeoutSeconds = random.pick([300, 600, 900]);
  const retryHorizonHours = random.integer(1, 48);
  const renderSeconds = random.integer(45, 180);
  const longestExportSeconds = random.pick([180, 240, 900, 1200]);
  const slowest = random.integer(functionTimeoutSeconds + 60, 3600);
  const base = { gatewayTimeoutSeconds, functionTimeoutSeconds, retryHorizonHours };
  let keys = random.integer(100_000, 800_000);
  let queries = random.integer(1000, 8000);

  const caller = (name: string, tenantId: string, scopes: readonly string[]): CallerClaims => ({
    tenantId,
    sub: `${name}-${random.integer(100, 999)}`,
    scopes: [...scopes],
    email: `${name}.${random.integer(1000, 9999)}@example.id`,
  });
  const allowed = random.shuffle(['reports:read', exportScope, 'profile']);

  return {
    random,
    environment: { ...base, longestExportSeconds },
    longEnvironment: { ...base, longestExportSeconds: slowest },
    renderSeconds,
    deliveryMs: random.integer(800, 3000),
    owner: caller('ana', home, allowed),
    other: caller('beni', elsewhere, allowed),
    namesake: caller('citra', `${home}2`, allowed),
    reader: caller('dodi', home, ['reports:read', `${exportScope}-preview`]),
    key: () => `k-${(keys += random.integer(1, 97))}`,
    query(given = {}) {
      const from = random.integer(1, 6);
      queries += random.integer(1, 9);
      return {
        report: resource,
        from: `2026-0${from}`,
        to: `2026-0${from + random.integer(1, 3)}`,
        filter: { region: random.sample(regions, 2), status: 'TERBUKA' },
        note: `catatan pemeriksa nomor ${queries} untuk berkas rahasia`,
        ...given,
      };
    },
  };
}
