/**
 * How long each layer waits for the one below it, from the client down: each ends before the one above, so that the cause of a
 * timeout is named where it arose and nobody works on for a caller who has left (rule `timeout-hilir-lebih-pendek`).
 */
export const timeouts = [
  { layer: 'client', milliseconds: 35_000 },
  { layer: 'proxy', milliseconds: 30_000 },
  { layer: 'server', milliseconds: 20_000 },
  { layer: 'grading', milliseconds: 12_000 },
  { layer: 'database', milliseconds: 10_000 },
] as const;

/** The bound of one layer, in milliseconds. */
export function timeoutOf(layer: (typeof timeouts)[number]['layer']): number {
  return timeouts.find((one) => one.layer === layer)?.milliseconds ?? 0;
}
