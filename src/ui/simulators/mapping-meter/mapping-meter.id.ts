import {
  shortMapping,
  type MappingDecision,
  type MappingMeasure,
  type MappingVerdict,
} from '#world/mapping-complexity';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import type { MeterBar, MeterView } from './model.ts';
import { address, type MeterSettings } from './settings.ts';
import { longTemplate, templates, type Month } from './templates.ts';

/** Every sentence of the meter. */
export const title = 'Simulator: penghitung kerumitan mapping';
export const monthLabel = 'Template pada bulan';
export const monthNames: Readonly<Record<MeterBar['of'], { readonly name: string; readonly short: string }>> = {
  december: { name: 'Desember', short: 'Des' },
  january: { name: 'Januari', short: 'Jan' },
  february: { name: 'Februari', short: 'Feb' },
  march: { name: 'Maret', short: 'Mar' },
  june: { name: 'Juni', short: 'Jun' },
  september: { name: 'September', short: 'Sep' },
  own: { name: 'milikmu', short: 'Milikmu' },
};
export const monthNotes: Readonly<Record<Month, string>> = {
  december: 'Membungkus body menjadi pesan SQS.',
  january: 'Nama field partner diganti dengan nama milikmu.',
  february: 'Ada daftar lampiran dan satu field yang boleh kosong.',
  march: 'Satu #if tentang status, karena lebih cepat daripada merilis service.',
  june: 'Batas nilai 50 juta menyusul.',
  september: 'Potongan template 340 baris: role, sealed, dan denda ikut diputuskan di sini.',
};

export const verdictLabel = 'Penilaian, dari menerjemahkan ke memutuskan';
export const verdicts: Readonly<Record<MappingVerdict, { readonly name: string; readonly about: string }>> = {
  adaptation: { name: 'Adaptasi', about: 'mengubah bentuk, tidak memutuskan' },
  heavy: { name: 'Berat', about: 'panjang atau bercabang, belum memutuskan' },
  deciding: { name: 'Memutuskan', about: 'satu atau dua aturan bisnis' },
  'hidden-program': { name: 'Program tersembunyi', about: 'tiga keputusan, atau keputusan di dalam keputusan' },
};

export const facts = {
  decisions: 'Keputusan',
  paths: 'Jalur yang perlu tes',
  branches: 'Cabang',
  loops: 'Perulangan',
  depth: 'Sarang terdalam',
  fields: 'Field ditulis',
  lines: 'Baris',
} as const;
export const count = (value: number) => formatNumber(value);
export const wordsLabel = 'Kata bisnis di dalam keputusan';
export const noWords = 'tidak ada';

export const chartTitle = 'Jalur dari bulan ke bulan';
export const chartNote = 'Bergaris: memuat keputusan bisnis.';
export const chartDescription = (bars: readonly MeterBar[]) =>
  bars
    .map(
      ({ of, measure }) =>
        `${monthNames[of].name}: ${formatNumber(measure.paths)} jalur, ${formatNumber(measure.decisions.length)} keputusan`,
    )
    .join('. ') + '.';

export const listingLabel = 'Teks template, dengan keputusan di dalamnya';
const kinds: Readonly<Record<MappingDecision['kind'], string>> = { condition: 'memutuskan', arithmetic: 'menghitung' };
export function decisionNote({ kind, words, nested }: MappingDecision): string {
  const by = words.length === 0 ? 'menurut nilai' : `menurut ${words.join(', ')}`;
  return `${kinds[kind]} ${by}${nested ? ', bersarang' : ''}`;
}
export const editTitle = 'Ubah templatenya sendiri';
export const editLabel = 'Teks template (VTL)';
export const unclosed = (blocks: number) =>
  blocks > 0 ? `${formatNumber(blocks)} blok belum ditutup #end.` : `${formatNumber(-blocks)} #end tanpa blok.`;

const advice: Readonly<Record<MappingVerdict, (measure: MappingMeasure) => string>> = {
  adaptation: ({ branches, loops }) =>
    branches + loops > 0
      ? 'Ada cabang dan perulangan, tetapi yang ditanyakan hanya apakah sesuatu ada atau masih berlanjut. Artinya tidak disentuh, jadi ini adaptasi.'
      : 'Satu jalur, dari bentuk yang satu ke bentuk yang lain. Inilah pekerjaan mapping.',
  heavy: ({ lines, paths }) =>
    lines > shortMapping.lines
      ? `${formatNumber(lines)} baris sudah lewat satu layar. Belum ada yang diputuskan, jadi panjangnya merepotkan tetapi tidak berbahaya.`
      : `${formatNumber(paths)} jalur tanpa satu tes pun. Belum ada yang diputuskan, tetapi adapter di kode lebih mudah dirawat.`,
  deciding: ({ decisions, paths }) =>
    `Baris ${decisions.map(({ line }) => formatNumber(line)).join(' dan ')} memutuskan perkara bisnis. ${formatNumber(paths)} jalur perlu dites, dan tidak ada tes yang menjalankannya. Pindahkan keputusan itu ke kode domain.`,
  'hidden-program': ({ decisions, paths }) =>
    `Ini program yang menyamar: ${formatNumber(decisions.length)} keputusan dan ${formatNumber(paths)} jalur tanpa tes. Saat aturannya berubah di kode domain, salinan di sini tetap memakai yang lama.`,
};

/** What the measure means, and what to do about it. */
export function reading({ month, edited }: MeterSettings, { measure }: MeterView): string {
  const of = edited ? 'Template milikmu.' : `${monthNames[month].name}. ${monthNotes[month]}`;
  const broken = measure.unclosed === 0 ? '' : ` ${unclosed(measure.unclosed)}`;
  return `${of}${broken} ${advice[measure.verdict](measure)}`;
}

/** What must hold of a mapping template: that it decides nothing. */
export const invariant = ({ measure: { decisions, words } }: MeterView) =>
  decisions.length === 0
    ? 'Template ini memutuskan 0 perkara bisnis.'
    : `Template ini memutuskan ${formatNumber(decisions.length)} perkara bisnis${words.length === 0 ? '' : `, menurut ${words.join(', ')}`}. Seharusnya 0.`;

export const experiments: readonly Experiment<MeterSettings>[] = [
  {
    text: 'Mundur ke Februari. Ada cabang dan perulangan, tetapi penilaiannya adaptasi. Apa bedanya dengan Maret?',
    settings: { ...address.start, month: 'february' },
  },
  {
    text: 'Ukur template panjang yang hanya mengganti 40 nama field. Apakah panjang sama dengan berbahaya?',
    settings: { month: 'january', edited: true, own: longTemplate },
  },
  {
    text: 'Ambil template Maret, lalu hapus #if-nya di kotak teks sampai keputusannya 0. Status dikirim apa adanya, dan backend yang memutuskan.',
    settings: { month: 'march', edited: true, own: templates.march },
  },
];
