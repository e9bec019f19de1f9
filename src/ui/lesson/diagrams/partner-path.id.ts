/** Texts of the drawing of a partner's way through the public API. */
export const partnerPathText = {
  title: 'API partner dengan usage plan',
  description:
    'Partner membawa JWT atau mTLS beserta API key. Request melewati WAF, lalu REST API: authorizer memeriksa token sebagai bukti identitas, dan usage plan memakai API key untuk menghitung pemakaian serta memilih tier bronze, silver, atau gold. Partner adapter menerjemahkan kontrak partner ke model internal sebelum memanggil layanan di dalam. REST API menulis access log dengan id partner, dan dari situ dihitung metrik serta tagihan tiap partner.',
  outside: 'Kontrak partner',
  inside: 'Model internal',
  partner: { name: 'Partner', brings: ['JWT / mTLS', 'API key'] },
  waf: 'WAF',
  api: 'REST API',
  authorizer: { name: 'Authorizer', does: 'token membuktikan' },
  plan: { name: 'Usage plan', does: 'kunci menghitung' },
  tiers: ['bronze', 'silver', 'gold'],
  adapter: { name: 'Adapter', does: 'menerjemahkan' },
  service: 'Layanan',
  log: { name: 'Access log', holds: 'id partner' },
  metering: ['Metrik dan tagihan', 'tiap partner'],
  shortMetering: ['Metrik dan', 'tagihan', 'tiap partner'],
} as const;
