import type { Audience, DesignFault, Door } from '#world/door-system';
import type { Experiment } from '../parts/frame.tsx';
import type { Boundary, MapView } from './model.ts';
import type { MapSettings } from './settings.ts';

/** Every sentence of the map of six doors. */
export const title = 'Simulator: peta enam pintu';
export const knobsLabel = 'Keputusan yang kamu rusak';
export const doorsLabel = 'Enam pintu';
export const doorsHint = 'Pilih pintu untuk melihat jawabannya atas tujuh batas.';

export const audienceNames: Readonly<Record<Audience, string>> = {
  public: 'Warga, lewat portal',
  investigator: 'Investigator',
  supervisor: 'Supervisor',
  partner: 'Lembaga partner',
  dashboard: 'Layar status realtime',
  machine: 'Integrasi terjadwal',
};
const apiNames: Readonly<Record<string, string>> = {
  submission: 'API submission',
  investigation: 'API investigasi',
  approval: 'API persetujuan',
  partner: 'API partner',
  dashboard: 'API dashboard',
  machine: 'API mesin',
  everything: 'Satu API untuk semua',
};
export const apiName = ({ api }: Door) => apiNames[api] ?? api;

const authentications: Readonly<Record<Door['authentication'], string>> = {
  jwt: 'JWT',
  iam: 'IAM, SigV4',
  mtls: 'mTLS',
  'api-key': 'API key saja',
  none: 'tanpa autentikasi',
};
const products: Readonly<Record<Door['product'], string>> = { REST: 'REST', HTTP: 'HTTP', APPSYNC: 'AppSync' };
const networks: Readonly<Record<Door['network'], string>> = { internet: 'internet', private: 'privat' };
export const doorMeta = (door: Door) =>
  `${products[door.product]}, ${networks[door.network]}, ${authentications[door.authentication]}`;
export const doorState = (broken: boolean) => (broken ? 'ada keputusan yang patah' : 'semua batas terjawab');

export const service = { name: 'Case service', about: 'memutuskan objek dan state' };
export const events = {
  name: 'EventBridge',
  about: (correlated: boolean) => (correlated ? 'membawa correlation ID' : 'tanpa correlation ID'),
};
export const readModel = { name: 'Read model', about: 'untuk dashboard dan subscription' };

export const boundaryNames: Readonly<Record<Boundary, string>> = {
  edge: 'Edge',
  identity: 'Identitas',
  authorization: 'Otorisasi',
  contract: 'Kontrak',
  traffic: 'Trafik',
  integration: 'Integrasi',
  observability: 'Observability',
};
export const answersCaption = (door: Door) => `${audienceNames[door.audience]}: jawaban atas tujuh batas`;
export const answersHead = { boundary: 'Batas', answer: 'Jawaban', rule: 'Aturan yang patah' } as const;

/** What a door answers to each of the seven boundaries. */
export function answer(boundary: Boundary, door: Door, view: MapView): string {
  switch (boundary) {
    case 'edge':
      if (door.network === 'private') return 'VPC endpoint dan resource policy, tidak ada di internet';
      return door.waf ? 'Di internet, AWS WAF di depannya' : 'Di internet, tanpa AWS WAF';
    case 'identity':
      return `${authentications[door.authentication][0]?.toUpperCase() ?? ''}${authentications[door.authentication].slice(1)}`;
    case 'authorization':
      if (door.decides === 'gateway') return 'State kasus diputuskan di authorizer';
      return 'Scope di rute, objek dan state di case service';
    case 'contract':
      if (door.idempotent === undefined) return 'Schema untuk membaca, tanpa command';
      return door.idempotent
        ? 'Command wajib Idempotency-Key, 202 bila diproses belakangan'
        : 'Command diterima tanpa Idempotency-Key';
    case 'traffic':
      if (door.limit === 'default') return 'Limit bawaan akun, sama untuk semua';
      return door.audience === 'partner' ? 'Limit sendiri, usage plan per partner' : 'Limit sendiri, dari kapasitasnya';
    case 'integration':
      if (door.decides === 'resolver') return 'Persetujuan ditulis di resolver';
      if (door.audience === 'dashboard') return 'Resolver membaca read model';
      return door.audience === 'partner' ? 'Partner adapter ke case service' : 'Lambda tipis ke case service';
    case 'observability':
      return view.eventsCorrelated
        ? 'Correlation ID dari pintu sampai worker'
        : 'Correlation ID berhenti di pintu, event tidak membawanya';
  }
}

export const faultNames: Readonly<Record<DesignFault, string>> = {
  'one-api': 'Satu API untuk semua pihak',
  'no-waf': 'WAF dilepas',
  'trusted-network': 'Jaringan privat dipercaya',
  'partner-key-only': 'Partner cukup dengan API key',
  'no-idempotency': 'Command tanpa kunci idempotency',
  'default-limit': 'Limit bawaan dibiarkan',
  'approval-in-resolver': 'Persetujuan di resolver',
  'state-in-gateway': 'State diperiksa di gateway',
  'no-correlation': 'Event tanpa correlation ID',
};

const names = (audiences: readonly Audience[]) =>
  new Intl.ListFormat('id-ID').format(audiences.map((audience) => audienceNames[audience]));

export const invariant = ({ radius, selected }: MapView) =>
  radius.length === 1
    ? `Bila pintu ${audienceNames[selected.audience]} jatuh, lima pintu lain tetap berdiri.`
    : `Bila pintu ${audienceNames[selected.audience]} jatuh, ikut jatuh ${radius.length - 1} dari 5 pintu lain.`;

/** What the wrong decisions lead to, for the whole system and for the door that is looked at. */
export function reading(view: MapView): string {
  const { findings, radius, selected } = view;
  if (findings.length === 0)
    return 'Semua pintu menjawab ketujuh batas. Rusak satu keputusan, lalu lihat siapa yang terkena.';
  const reached = view.doors.filter(({ broken }) => broken).map(({ door }) => door.audience);
  const rules = findings.length === 1 ? 'Satu aturan patah' : `${findings.length} aturan patah`;
  const whom = reached.length === 6 ? 'di keenam pintu' : `pada ${names(reached)}`;
  const others = radius.filter((audience) => audience !== selected.audience);
  const fall =
    others.length === 0
      ? ''
      : ` Siapa pun yang menguasai pintu ${audienceNames[selected.audience]} juga sampai ke ${names(others)}.`;
  return `${rules} ${whom}.${fall}`;
}

export const experiments: readonly Experiment<MapSettings>[] = [
  {
    text: 'Pisahkan lagi keenam pintunya. Apa yang terjadi bila pintu supervisor jatuh?',
    settings: { door: 'supervisor', faults: [] },
  },
  {
    text: 'Percayai jaringan privat, lalu bayangkan kredensial job terjadwal bocor.',
    settings: { door: 'machine', faults: ['trusted-network'] },
  },
  {
    text: 'Taruh persetujuan di resolver dan lepas WAF. Batas mana yang patah di layar status?',
    settings: { door: 'dashboard', faults: ['no-waf', 'approval-in-resolver'] },
  },
];
