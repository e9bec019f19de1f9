import {
  boundaries,
  passBoundaries,
  type Boundary,
  type BoundaryRequest,
  type BoundaryRules,
  type BoundaryRun,
} from '#world/boundaries';
import { requestKinds, type BoundarySettings, type RequestKind } from './settings.ts';

/** What the boundaries of this API answer, and what stands behind it. */
export const rules: BoundaryRules = {
  kilobytes: 256,
  callerPerSecond: 20,
  stagePerSecond: 100,
  integrationSeconds: 5,
  othersPerSecond: 40,
  othersWorkSeconds: 0.4,
  poolConnections: 100,
};

const ordinary: BoundaryRequest = {
  caller: 'partner-7',
  callerTenant: 'tenant-a',
  caseTenant: 'tenant-a',
  adminRoute: false,
  validBody: true,
  kilobytes: 2,
  perSecond: 1,
  workSeconds: 0.4,
  fails: false,
};

export const requests: Readonly<Record<RequestKind, BoundaryRequest>> = {
  ordinary,
  admin: { ...ordinary, caller: 'admin-2', adminRoute: true },
  anonymous: { ...ordinary, caller: undefined },
  foreign: { ...ordinary, caseTenant: 'tenant-b' },
  malformed: { ...ordinary, validBody: false },
  large: { ...ordinary, kilobytes: 4096 },
  flood: { ...ordinary, perSecond: 300 },
  slow: { ...ordinary, workSeconds: 40 },
  failing: { ...ordinary, fails: true },
};

export interface BoundaryView {
  readonly run: BoundaryRun;
  readonly tally: Tally;
}

/** What these boundaries mean for every request, not only for the one that is sent. */
export interface Tally {
  /** Requests with a fault that do harm inside, and how many there are. */
  readonly harmful: number;
  readonly faulty: number;
  readonly ordinaryStatus: number | undefined;
  /** The log of an ordinary request names its caller. */
  readonly named: boolean;
}

export function viewBoundaries({ request, empty }: BoundarySettings): BoundaryView {
  const answered = new Set(boundaries.filter((boundary) => !empty.includes(boundary)));
  const send = (kind: RequestKind) => passBoundaries(requests[kind], answered, rules);
  const faulty = requestKinds.filter((kind) => kind !== 'ordinary');
  const { status, record } = send('ordinary');
  return {
    run: send(request),
    tally: {
      harmful: faulty.filter((kind) => send(kind).damage !== undefined).length,
      faulty: faulty.length,
      ordinaryStatus: status,
      named: record?.caller !== undefined,
    },
  };
}

/** The boundary that tells most about how a request fared: where it stopped, or the one that should have stopped it. */
export function tellingBoundary(settings: BoundarySettings): Boundary {
  const { run } = viewBoundaries(settings);
  const full = viewBoundaries({ ...settings, empty: [] }).run;
  return run.stoppedAt ?? full.stoppedAt ?? settings.empty[0] ?? 'observability';
}
