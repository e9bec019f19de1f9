import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface RequestFacts {
  readonly method: string;
  /** The route's pattern, so that ids do not make a series each. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

export interface Metrics {
  readonly observe: (facts: RequestFacts) => void;
  readonly graded: (exercise: string, status: string, seconds: number) => void;
  readonly shed: () => void;
  readonly mismatch: (exercise: string) => void;
  /** Prometheus text, and the type to send it with. */
  readonly text: () => Promise<{ readonly type: string; readonly body: string }>;
}

/** Counters of one server. `waiting` is asked when the metrics are read. */
export function createMetrics(waiting: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'gerbang_http_request_seconds',
    help: 'Latency of API requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers,
  });
  const verdicts = new Histogram({
    name: 'gerbang_verdict_seconds',
    help: 'Time from a stored submission to its stored verdict',
    labelNames: ['exercise', 'status'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  });
  const shed = new Counter({
    name: 'gerbang_shed_total',
    help: 'Submissions answered 503 because the pool was full',
    registers,
  });
  const mismatches = new Counter({
    name: 'gerbang_verdict_mismatch_total',
    help: 'Client verdicts of the same versions whose bytes differ from the server’s',
    labelNames: ['exercise'],
    registers,
  });
  new Gauge({
    name: 'gerbang_grading_waiting',
    help: 'Submissions that wait for a worker of this server',
    registers,
    collect() {
      this.set(waiting());
    },
  });
  return {
    observe: ({ method, route, seconds, status }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    graded: (exercise, status, seconds) => verdicts.observe({ exercise, status }, seconds),
    shed: () => shed.inc(),
    mismatch: (exercise) => mismatches.inc({ exercise }),
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}
