/** Texts of the drawing of where the time of one request goes, and which number shows which part. */
export const latencySplitText = {
  title: 'Lima angka waktu dari satu request',
  description:
    'Lima rentang waktu yang saling memuat, berskala. Client menunggu 1.400 ms, termasuk jaringannya, dan tidak ada metrik gateway yang melihatnya. Latency, atau responseLatency di access log, 1.284 ms: dari request diterima gateway sampai respons dikirim. Di dalamnya authorizer.latency 180 ms, hanya ada di access log REST API dan WebSocket API. Sesudahnya IntegrationLatency 1.040 ms: gateway menunggu backend. Di dalamnya Duration fungsi Lambda 960 ms. Selisih Latency dan IntegrationLatency, 244 ms, adalah waktu gateway dan authorizer.',
  client: 'Ditunggu client, dengan jaringan',
  total: 'Latency',
  authorizer: 'authorizer.latency',
  integration: 'IntegrationLatency',
  duration: 'Duration fungsi',
  rest: 'selisih 244 ms: gateway dan authorizer',
} as const;
