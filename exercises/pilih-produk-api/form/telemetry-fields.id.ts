import type { FormField } from '#course';
import { option } from './option.ts';

export const telemetryFields: readonly FormField[] = [
  {
    kind: 'record',
    path: ['accessLog'],
    label: 'Field access log',
    about: 'Variabel yang mengisinya, seperti `$context.requestId`.',
    keys: [
      option('requestId', 'requestId', 'Id request'),
      option('route', 'route', 'Rute'),
      option('method', 'method', 'Method'),
      option('status', 'status', 'Status jawaban'),
      option('integrationStatus', 'integrationStatus', 'Status dari backend'),
      option('latency', 'latency', 'Latensi seluruhnya'),
      option('integrationLatency', 'integrationLatency', 'Latensi backend'),
      option('size', 'size', 'Ukuran jawaban'),
      option('caller', 'caller', 'Siapa yang memanggil'),
      option('error', 'error', 'Jenis atau pesan error'),
      option('userAgent', 'userAgent', 'User agent'),
      option('connectionId', 'connectionId', 'Id koneksi'),
    ],
    fields: [{ kind: 'text', path: [], label: 'Variabel' }],
  },
  {
    kind: 'list',
    path: ['alarms'],
    label: 'Alarm',
    fields: [
      {
        kind: 'choice',
        path: ['source'],
        label: 'Sumber',
        options: [option('METRIC', 'Metrik CloudWatch'), option('ACCESS_LOG', 'Hitungan dari access log')],
      },
      { kind: 'text', path: ['metric'], label: 'Nama metrik', when: { path: ['source'], is: ['METRIC'] } },
      {
        kind: 'choice',
        path: ['statistic'],
        label: 'Statistik',
        options: ['Sum', 'Average', 'p95', 'p99'].map((name) => option(name)),
        when: { path: ['source'], is: ['METRIC'] },
      },
      { kind: 'text', path: ['field'], label: 'Variabel', when: { path: ['source'], is: ['ACCESS_LOG'] } },
      { kind: 'text', path: ['equals'], label: 'Bernilai', when: { path: ['source'], is: ['ACCESS_LOG'] } },
    ],
  },
];
