import { defineExercise } from '#course';

export const exercise = defineExercise({
  slug: 'ekspor-async',
  code: 'L02',
  title: 'Ekspor laporan tanpa menunggu',
  promise: 'Ubah ekspor yang menunggu sampai time out menjadi job yang aman diulang berapa kali pun.',
  lesson: 'idempotency-dan-async',
  minutes: 90,
  files: [{ name: 'solution.ts', language: 'ts' }],
  exports: {
    integration: 'function',
    startExport: 'function',
    exportStatus: 'function',
    work: 'function',
  },
  groups: [
    { id: 'contract', title: 'Kontrak async' },
    { id: 'idempotency', title: 'Sekali saja' },
    { id: 'security', title: 'Milik siapa' },
    { id: 'failure', title: 'Kegagalan dan error' },
    { id: 'log', title: 'Log' },
  ],
  // Ten times the fuel of the heaviest solution here, which makes a report in parts. Five days of virtual time hold a
  // horizon of 48 hours and redeliveries of the longest export; a heartbeat beside the work takes the timers.
  limits: { fuel: 80_000_000, scenarioFuel: 20_000_000, messages: 10_000, timers: 5000, virtualMs: 432_000_000 },
  design: {
    goal: 'Turn a synchronous long-running command into an asynchronous one that survives retries, duplicates and crashes.',
    outOfScope: 'Cancelling an export, progress in percent, throttling, choosing the report format.',
  },
});
