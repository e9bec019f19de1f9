import type { TimedRequest } from '#world/authorizer-run';
import { people, routes, type Person, type RouteName, type Tenant } from './people.ts';

type Screen = readonly (readonly [after: number, route: RouteName])[];

/** What one screen asks for within half a minute. Then its reader reads. */
const screens = {
  read: [
    [0, 'list'],
    [3, 'read'],
    [4, 'documents'],
    [22, 'list'],
  ],
  approve: [
    [0, 'list'],
    [2, 'read'],
    [3, 'documents'],
    [24, 'approve'],
    [26, 'list'],
  ],
  create: [
    [0, 'list'],
    [17, 'create'],
    [18, 'read'],
    [19, 'documents'],
    [28, 'list'],
  ],
  list: [[0, 'list']],
  press: [[0, 'approve']],
} as const satisfies Readonly<Record<string, Screen>>;

interface Opened {
  readonly person: Person;
  readonly tenant: Tenant;
  readonly screen: keyof typeof screens;
  /** Minutes and seconds of the hour. */
  readonly at: string;
}

const opened: readonly Opened[] = [
  ...open('andi', 'makassar', 'approve', '1:15 10:20 16:30 22:10 29:50 33:10 46:30 52:20'),
  ...open('andi', 'makassar', 'read', '5:50 39:40'),
  ...open('wulan', 'makassar', 'create', '2:05 16:00 33:45 44:45 56:10'),
  ...open('wulan', 'makassar', 'read', '5:20 10:50 21:40 29:05 39:05 50:50'),
  ...open('hasnah', 'maros', 'approve', '4:00 15:10 20:45 32:40 38:00 48:25 53:50'),
  ...open('hasnah', 'maros', 'read', '9:25 26:20 43:00'),
  ...open('rizal', 'maros', 'create', '6:15 18:20 28:15 40:30 51:35'),
  ...open('rizal', 'maros', 'read', '0:40 11:30 23:40 34:00 45:10 58:10'),
  // An investigator's attempts at what only supervisors may.
  ...open('rizal', 'maros', 'press', '23:58 45:30'),
  ...open('farid', 'gowa', 'approve', '7:05 13:20 25:30 35:15 41:45 52:50'),
  ...open('farid', 'gowa', 'read', '1:50 19:00 30:40 46:00 58:40'),
  ...open('nurul', 'gowa', 'create', '8:40 24:05 42:15'),
  ...open('nurul', 'gowa', 'read', '3:10 14:02 19:30 31:20 36:50 47:40 55:05'),
  // The tab that was left open from when she worked in Maros. It refreshes itself.
  ...open('nurul', 'maros', 'list', '14:40 24:40 34:40 44:40 54:40'),
  ...open('tenri', 'bone', 'approve', '2:30 12:50 21:15 37:20 49:15'),
  ...open('tenri', 'bone', 'read', '7:45 27:30 43:50 57:00'),
  ...open('tenri', 'maros', 'read', '17:40 32:00 38:10'),
  ...open('tenri', 'maros', 'approve', '49:50'),
  // Once before she has a right, and then after.
  ...open('dahlia', 'bone', 'list', '38:30'),
  ...open('dahlia', 'bone', 'read', '41:00 44:20 50:10 56:30'),
];

/** Field workers use another application than offices; everybody in an application sends its key. */
const appOf: Readonly<Partial<Record<Person, string>>> = { rizal: 'lapangan-1', dahlia: 'lapangan-1' };

/** One hour of requests, in the order of their times. */
export const traffic: readonly TimedRequest[] = opened
  .flatMap(requestsOf)
  .sort((one, other) => one.at - other.at || personIn(one) - personIn(other));

function open(person: Person, tenant: Tenant, screen: Opened['screen'], times: string): readonly Opened[] {
  return times.split(' ').map((at) => ({ person, tenant, screen, at }));
}

function requestsOf({ person, tenant, screen, at }: Opened, index: number): readonly TimedRequest[] {
  const [minutes = 0, seconds = 0] = at.split(':').map(Number);
  const headers = {
    authorization: `Bearer ${person}`,
    'x-tenant-id': tenant,
    'x-api-key': appOf[person] ?? 'web-1',
  };
  return screens[screen].map(([after, route]) => ({
    at: minutes * 60 + seconds + after,
    request: { route: routes[route], headers, query: {}, pathParameters: { caseId: `case-${101 + index}` } },
  }));
}

function personIn({ request }: TimedRequest): number {
  return people.findIndex((person) => request.headers['authorization'] === `Bearer ${person}`);
}
