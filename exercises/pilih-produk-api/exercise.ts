import { defineExercise } from '#course';

export const exercise = defineExercise({
  slug: 'pilih-produk-api',
  code: 'L01',
  title: 'Pilih produk API',
  promise: 'Rancang satu pintu API dari kebutuhannya: produk, cara membuktikan caller, batas, dan jejaknya.',
  lesson: 'memilih-produk',
  minutes: 60,
  files: [{ name: 'design.ts', language: 'ts' }],
  answer: 'design',
  exports: { design: 'object' },
  groups: [
    { id: 'product', title: 'Produk dan alasan' },
    { id: 'auth', title: 'Siapa boleh masuk' },
    { id: 'traffic', title: 'Batas trafik' },
    { id: 'edge', title: 'Tepi dan validasi' },
    { id: 'observability', title: 'Log dan alarm' },
  ],
  design: {
    goal: 'Derive a whole API door from stated needs and numbers: the product by its features, strong callers, limits that fit the backend, and telemetry that exists.',
    outOfScope: 'Running code, deployment, price figures, resource policies, CORS.',
  },
});
