import { defineExercise } from '#course';

export const exercise = defineExercise({
  slug: 'otorisasi-multi-tenant',
  code: 'L03',
  title: 'Otorisasi kasus multi-tenant',
  promise: 'Jaga kasus banyak tenant dengan empat gerbang: token, scope, objek, dan status.',
  lesson: 'otorisasi-berlapis',
  minutes: 75,
  files: [{ name: 'solution.ts', language: 'ts' }],
  exports: {
    gateway: 'object',
    decide: 'function',
    getCase: 'function',
    listCases: 'function',
    approveCase: 'function',
  },
  groups: [
    { id: 'gateway', title: 'Pintu API' },
    { id: 'isolation', title: 'Isolasi objek' },
    { id: 'hiding', title: 'Penyembunyian' },
    { id: 'failure', title: 'Tolak saat ragu' },
    { id: 'audit', title: 'Audit dan error' },
  ],
  // Eight times what the heaviest solution here uses, and six times its heaviest scenario.
  limits: { fuel: 40_000_000, scenarioFuel: 8_000_000 },
  design: {
    goal: 'Separate what the gateway can know from what only the backend can decide, and refuse in one consistent, audited way.',
    outOfScope: 'Token issuing, throttling, commenting over HTTP, revocation before expiry.',
  },
});
