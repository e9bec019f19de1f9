import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createNodePool } from '#grading/node';
import { readCurrentArtefacts } from '#grading/versions';
import { createNonceStore, ensureInstallationValue, keepArtefacts, openStore, purgeExpired } from '#store';
import type { Store } from '#store';
import { createApi } from './api/app.ts';
import { createLimiter } from './api/limits.ts';
import type { RequestLimits } from './api/limits.ts';
import type { Machines } from './api/services.ts';
import { createAuth } from './auth/auth.ts';
import { offerFirstAdministration } from './auth/first-administrator.ts';
import { createMailer } from './auth/mail.ts';
import { readServedCourse } from './course.ts';
import type { Capacity } from './grading/capacity.ts';
import { createDesk } from './grading/desk.ts';
import type { SweepTimes } from './grading/desk.ts';
import { measureCapacity } from './grading/measure.ts';
import { startQueue } from './grading/queue.ts';
import type { QueueOptions } from './grading/queue.ts';
import { createRegrader, ownPartSize } from './grading/regrader.ts';
import { readSamples } from './grading/samples.ts';
import { createHttpServer } from './http.ts';
import type { ApiAnswer } from './http.ts';
import { createLog } from './log.ts';
import type { Log } from './log.ts';
import { awsSignInSettingsSchema, createAttemptLimiter, createAwsSignIn } from './machine/index.ts';
import { createMetrics } from './metrics.ts';
import { prepareClosing } from './prepare-closing.ts';
import type { Settings } from './settings.ts';

export interface StartOptions {
  readonly settings: Settings;
  /** Folder of the built site; undefined where only the API is served. */
  readonly siteFolder?: string;
  readonly log?: Log;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  /** Taken instead of measuring, where a test has to know it. */
  readonly capacity?: Capacity;
  /** Counted to instead of the published limits, where a test has to reach one or must not. */
  readonly requestLimits?: RequestLimits;
  /** How often, and from which age on, what was acknowledged and not graded is looked for; the desk's own where not given. */
  readonly sweep?: SweepTimes;
  /** How the queue cuts its work, and how soon it notices a worker that died. */
  readonly queueOptions?: QueueOptions;
}

export interface RunningServer {
  readonly origin: string;
  readonly port: number;
  readonly store: Store;
  /** With which whoever holds it becomes the first administrator; undefined once there is one. */
  readonly administratorLink: string | undefined;
  /** Takes no more requests, ends what it acknowledged, and closes. */
  readonly stop: () => Promise<void>;
}

const hour = 3_600_000;

/**
 * Starts a server: opens and migrates the database, keeps today's engine and graders beside the verdicts to come, measures what
 * it can grade, and listens. Throws where any of it fails: a server that cannot grade or store must not take submissions.
 */
export async function startServer({
  capacity,
  clock = Date.now,
  log,
  queueOptions,
  requestLimits,
  settings,
  siteFolder,
  sweep,
}: StartOptions): Promise<RunningServer> {
  const ownLog = log ?? createLog(settings.logLevel);
  const store = await openStore(settings.database);
  const pool = createNodePool({ workers: settings.workers, yielding: true });
  try {
    return await assemble({
      capacity,
      clock,
      log: ownLog,
      queueOptions,
      requestLimits,
      settings,
      siteFolder,
      store,
      sweep,
      pool,
    });
  } catch (error) {
    await pool.close();
    await store.close();
    throw error;
  }
}

interface Parts {
  readonly capacity: Capacity | undefined;
  readonly clock: () => number;
  readonly log: Log;
  readonly requestLimits: RequestLimits | undefined;
  readonly sweep: SweepTimes | undefined;
  readonly queueOptions: QueueOptions | undefined;
  readonly settings: Settings;
  readonly siteFolder: string | undefined;
  readonly store: Store;
  readonly pool: ReturnType<typeof createNodePool>;
}

async function assemble({
  capacity: given,
  clock,
  log,
  pool,
  queueOptions,
  requestLimits,
  settings,
  siteFolder,
  store,
  sweep,
}: Parts): Promise<RunningServer> {
  const course = await readServedCourse();
  await keepArtefacts(store.db, await readCurrentArtefacts(), clock());
  const capacity = given ?? (await measureCapacity(pool, await readSamples(course), () => performance.now()));
  const metrics = createMetrics(() => desk.waiting());
  const desk = createDesk({ store, pool, capacity, metrics: () => metrics, log, clock, sweep });
  const versions = () => ({
    engine: course.engineVersion,
    exercise: (slug: string) => course.exercises.get(slug)?.version,
  });
  const regrader = createRegrader({ store, pool, versions, log, clock });
  const queue = settings.grading === 'queue' ? await startQueue(settings, log, queueOptions) : undefined;
  const secret =
    settings.secret ?? (await ensureInstallationValue(store.db, 'secret', () => randomBytes(32).toString('base64')));

  // Listening comes first where the port is chosen by the system: the origin names it.
  const late: { answer?: ApiAnswer } = {};
  const server = createHttpServer({ ...settings, siteFolder, api: () => late.answer });
  const close = prepareClosing(server);
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = settings.origin ?? `http://localhost:${port}`;

  const mailer = createMailer(settings.mail, log);
  const auth = createAuth({ store, origin, secret, mailer, settings, log });
  let open = true;
  const api = createApi({
    store,
    auth,
    desk,
    enqueue: queue?.enqueueSubmission,
    enqueueRegrade: queue?.enqueueRegrade,
    beginRegrade: regrader.begin,
    regradePartSize: queue?.regradePartSize ?? ownPartSize,
    course,
    limiter: createLimiter(store, capacity, requestLimits),
    metrics,
    log,
    settings,
    origin,
    machines: await readMachines({ clock, log, settings, store }),
    clock,
    isOpen: () => open,
  });
  late.answer = (request, connection) => api.fetch(request, connection);

  const ending = new AbortController();
  const background = [
    ...(queue === undefined ? [desk.sweep(ending.signal)] : []),
    purgeHourly(store, clock, log, ending.signal),
  ];
  if (queue === undefined) await regrader.resume();
  else await queue.resumeRegrades(store);
  const administratorLink = await offerFirstAdministration(store, origin);
  if (administratorLink !== undefined)
    log.info({ link: administratorLink }, 'nobody administers this installation yet: open this link, once');

  const stop = async (): Promise<void> => {
    open = false;
    ending.abort();
    const bound = new AbortController();
    await Promise.race([
      Promise.all([close().then(() => desk.drain()), regrader.stop(), ...background]),
      sleep(settings.shutdownMs, undefined, { signal: bound.signal }).catch(() => undefined),
    ]);
    bound.abort();
    server.closeAllConnections();
    await queue?.stop();
    await pool.close();
    mailer.close();
    await store.close();
  };
  return { origin, port, store, administratorLink, stop };
}

async function readMachines({
  clock,
  log,
  settings,
  store,
}: Pick<Parts, 'clock' | 'log' | 'settings' | 'store'>): Promise<Machines | undefined> {
  if (settings.awsFile === undefined) return undefined;
  const parsed = awsSignInSettingsSchema.safeParse(JSON.parse(await readFile(settings.awsFile, 'utf8')));
  if (!parsed.success)
    throw new Error(
      `${settings.awsFile} (GERBANG_AWS) is wrong: ${parsed.error.issues.map(({ message, path }) => `${path.join('.')} ${message}`).join('; ')}. See deploy/gerbang.env.example.`,
    );
  const signIn = createAwsSignIn({
    settings: parsed.data,
    nonces: createNonceStore(store),
    attempts: createAttemptLimiter(60, 60),
    clock,
    fetch,
    log: (event) => log.info(event, 'AWS sign-in'),
  });
  return { signIn, settings: parsed.data };
}

async function purgeHourly(store: Store, clock: () => number, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await purgeExpired(store.db, clock()).catch((error: unknown) =>
      log.error({ error }, 'what has expired could not be removed'),
    );
    await sleep(hour, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
