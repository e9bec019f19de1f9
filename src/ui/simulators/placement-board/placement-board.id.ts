import type { Cost, Gap, GatewayProduct, Place, Placement, ProbeOutcome } from '#world/rule-placement';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import { dutyWords, fitWords } from './duties.id.ts';
import type { BoardRow, BoardView } from './model.ts';
import { address, boardOf, rightBoard, type BoardSettings } from './settings.ts';

/** Every sentence of the board that is not the name of a rule. */
export const title = 'Simulator: papan penempatan aturan';
export const productLabel = 'Produk di pintu';
export const products: Readonly<Record<GatewayProduct, string>> = { REST: 'REST API', HTTP: 'HTTP API' };
export const listLabel = 'Enam belas aturan dan tempatnya';

export const placeWords: Readonly<
  Record<Place, { readonly name: string; readonly inside: string; readonly does: string }>
> = {
  gateway: { name: 'Gateway', inside: 'gateway', does: 'validasi, authorizer, limit' },
  template: { name: 'Template', inside: 'mapping template', does: 'mengubah bentuk request' },
  direct: { name: 'Langsung', inside: 'integrasi langsung', does: 'resolver atau aksi AWS' },
  backend: { name: 'Backend', inside: 'backend', does: 'kode domain' },
};

export const states: Readonly<Record<Placement['kind'], string>> = {
  fits: 'tepat',
  costs: 'terjaga, tetapi mahal',
  open: 'tidak dijaga',
};

const gaps: Readonly<Record<Gap, string>> = {
  'not-offered':
    'HTTP API tidak punya kendali ini. Request yang melanggar lewat begitu saja, dan tidak ada yang menandai bahwa pemeriksaannya hilang.',
  'presence-only':
    'Validator parameter hanya bertanya apakah nilainya ada dan tidak kosong. Format dan isinya tidak ia baca.',
  'fixed-limit':
    'Gateway memang menolak body besar, tetapi baru di 10 MB, dan angka itu tidak dapat diturunkan untuk satu API.',
  'request-only':
    'Gateway melihat request, bukan datanya. Untuk aturan ini ia harus tahu keadaan yang tersimpan di belakang.',
  'keeps-the-body': 'Validasi menerima atau menolak body. Mengubah isinya bukan pekerjaannya.',
  'calls-nobody': 'Tempat ini tidak memanggil siapa pun. Request berhenti tanpa ada yang mengerjakannya.',
  'no-templates': 'HTTP API tidak punya mapping template. Yang ada hanya parameter mapping.',
  'cannot-refuse':
    'Template menyusun request yang diteruskan dan tidak punya perintah untuk menolaknya. Ia pun hanya melihat request, yang isinya ditulis client.',
  'passes-as-is': 'Integrasi langsung meneruskan yang ia terima. Ia mengandalkan pemeriksaan di depannya.',
  'needs-envelope':
    'Dari REST API, SQS menunggu Action=SendMessage dalam bentuk form. Tanpa template yang menulisnya, JSON ditolak.',
  'not-integrated':
    'HTTP API punya integrasi siap pakai untuk antara lain SQS, EventBridge, dan Step Functions. DynamoDB tidak termasuk.',
  'acts-without-asking':
    'Integrasi langsung menjalankan aksinya dengan role sendiri. Hak penanya atas objek ini tidak ikut ditanyakan.',
  'short-memory':
    'Antrean FIFO mengenali kembaran hanya selama 5 menit, dan antrean standar tidak sama sekali. Retry yang lebih lambat bekerja dua kali.',
};

const costs: Readonly<Record<Cost, string>> = {
  'starts-function':
    'Aturannya terjaga. Tetapi setiap request cacat menyalakan fungsi hanya untuk ditolak, padahal gateway mampu menolaknya.',
  'takes-capacity':
    'Penghitungnya baru bekerja setelah request masuk. Banjir tetap memakai concurrency yang ingin kamu lindungi.',
  'own-metering': 'Bisa, dengan pencatat pemakaian buatan sendiri. REST API sudah punya usage plan.',
  'only-forwards':
    'Bisa, tetapi fungsinya hanya meneruskan: bayar pemanggilan dan cold start tanpa satu keputusan pun.',
  'second-copy':
    'Condition expression bisa menahannya. Sekarang aturan state tertulis di dua tempat, dan hanya satu yang ikut diuji bersama kode domain.',
};

/** What becomes of a rule where it stands, and why. */
export function reasonOf({ demand, placement }: BoardRow): string {
  if (placement.kind === 'fits') return fitWords[demand];
  return placement.kind === 'costs' ? costs[placement.cost] : gaps[placement.gap];
}

/** What the rule's own request meets. */
export function outcomeOf({ id, outcome, placement }: BoardRow): string {
  const runs = placement.kind === 'costs' && 'functionRan' in outcome && outcome.functionRan;
  return `${dutyWords[id].example}: ${meets(outcome)}${runs ? ', fungsi menyala' : ''}`;
}

function meets(outcome: ProbeOutcome): string {
  switch (outcome.kind) {
    case 'refused':
      return `${outcome.status} dari ${placeWords[outcome.by].inside}`;
    case 'served':
      return `dikerjakan ${placeWords[outcome.by].inside}`;
    case 'let-through':
      return 'lolos';
    case 'not-served':
      return 'gagal, tidak ada yang mengerjakannya';
  }
}

/** What the whole board means, in two or three sentences. */
export function reading({ product }: BoardSettings, view: BoardView): string {
  const { told, open, costly, idleRuns } = view;
  const first = `${outcomeOf(told)}.`;
  if (open > 0) {
    const template = view.rows.some(({ place, placement }) => place === 'template' && 'gap' in placement);
    const silent = product === 'HTTP' ? ' Request yang melanggar lewat tanpa tanda apa pun.' : '';
    const hidden = template && product === 'REST' ? ' Aturan yang ditulis di template tampak seperti dijaga.' : '';
    return `${first} Papan ini mengaku menjaga 16 aturan, padahal ${formatNumber(open)} di antaranya tidak dijaga siapa pun.${silent || hidden}`;
  }
  if (costly > 0)
    return `${first} Semua aturan terjaga. Ongkosnya: ${formatNumber(idleRuns)} dari 16 contoh request menyalakan fungsi hanya untuk menolak atau meneruskan.`;
  return `${first} Semua aturan terjaga di tempat yang mampu. Ganti produknya dan lihat apakah papan ini masih benar.`;
}

/** What must hold of the whole board, with its numbers. */
export const invariant = ({ fitting, costly, open }: BoardView) =>
  `${formatNumber(fitting)} dari 16 aturan di tempat yang tepat, ${formatNumber(costly)} terjaga dengan ongkos lebih, ${formatNumber(open)} tidak dijaga siapa pun.`;

export const experiments: readonly Experiment<BoardSettings>[] = [
  {
    text: 'Kumpulkan semuanya di backend. Apa yang masih lolos, dan apa yang kamu bayar?',
    settings: { ...address.start, board: boardOf(() => 'backend'), open: 'case-type' },
  },
  {
    text: 'Dorong semuanya ke gateway. Cari aturan yang tidak pernah bisa ia lihat.',
    settings: { ...address.start, board: boardOf(() => 'gateway'), open: 'subject' },
  },
  {
    text: 'Ambil papan yang benar untuk REST API, lalu ganti produknya menjadi HTTP API. Apa yang hilang diam-diam?',
    settings: { product: 'HTTP', board: rightBoard('REST'), open: 'case-type' },
  },
];
