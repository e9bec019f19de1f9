import { number } from '../grade/grade.id.ts';
import type { TextProblem } from './submission-text.ts';

/** Sentences of `similar` that an instructor reads. They say what is alike, never how it came about. */
export const text = Object.freeze({
  title: 'kemiripan kiriman',
  compared: (count: number) => `${number(count)} kiriman dibandingkan`,
  columns: { similarity: 'MIRIP', lines: 'BARIS', left: 'PELAJAR', right: 'PELAJAR' },
  identical: 'teks sama persis',
  groups: 'Saling terhubung',
  groupSize: (count: number) => `${number(count)} kiriman`,
  moreGroups: (count: number) => `… ${number(count)} kelompok lagi`,
  moreNames: (count: number) => `dan ${number(count)} lainnya`,
  moreProblems: (count: number) => `… ${number(count)} masukan lagi; --format jsonl menyebut semuanya`,
  none: (threshold: number) => `Tidak ada pasangan yang mirip ${percent(threshold)} atau lebih.`,
  tooFew: 'Perlu paling sedikit dua kiriman dari pelajar yang berbeda.',
  morePairs: (count: number) => `… ${number(count)} pasangan lagi; --format jsonl menyebut semuanya`,
  left: (count: number) => `${number(count)} pasangan lain yang kurang mirip tidak disimpan; naikkan --threshold.`,
  common: (count: number, share: number) =>
    `${number(count)} potongan dimiliki lebih dari ${percent(share)} kiriman, jadi tidak dihitung.`,
  design: 'Latihan rancangan: jawaban yang benar memang mirip bentuknya. Kemiripan di sini petunjuk lemah.',
  superseded: (count: number) => `${number(count)} percobaan lama dilewati; dari tiap pelajar dipakai yang terakhir.`,
  problems: (count: number) => `${number(count)} masukan tidak dibandingkan:`,
  problem: {
    'source-size': 'Lebih besar daripada batas latihannya, jadi tidak dibaca.',
    syntax: 'Tidak bisa diurai sebagai kode, jadi tidak dibandingkan. Nilai dulu untuk tahu tempatnya.',
  } satisfies Readonly<Record<TextProblem, string>>,
  caution: 'Mirip bukan berarti menyalin. Baca bagian yang sama, lalu putuskan sendiri.',
  askReport: 'Bagian yang sama, berdampingan: tambahkan --report mirip.html',
  reportAt: (path: string) => `Bagian yang sama, berdampingan, di ${path}`,
  done: (seconds: string, megabytes: number) => `Selesai dalam ${seconds} detik, memori ${number(megabytes)} MB.`,
  report: {
    heading: 'Kemiripan kiriman',
    lead: 'Halaman ini menunjukkan kiriman yang bentuk kodenya mirip, dan bagian mana yang sama. Mirip bukan berarti menyalin: dua orang bisa belajar dari contoh yang sama, mengerjakan bersama dengan izin, atau sampai pada jalan pendek yang sama. Baca bagiannya, tanyakan kepada pelajarnya, lalu putuskan sendiri.',
    method:
      'Yang dibandingkan urutan simbol kode. Nama variabel, angka, teks, tipe, komentar, dan urutan fungsi tidak berpengaruh; kode awal latihan tidak dihitung. Persen di bawah ialah bagian dari kiriman yang lebih kecil yang ada juga di kiriman lainnya.',
    methodDesign:
      'Untuk latihan rancangan, pilihan yang ditulis ikut dibandingkan, kecuali nama dan teks dari varian masing-masing. Rancangan yang benar memang mirip: tanpa petunjuk lain, angka di sini hampir tidak berarti. Yang patut dibaca ialah teks yang sama persis, lebih-lebih bila variannya berbeda.',
    groups: 'Saling terhubung',
    pairs: 'Pasangan',
    contents: 'Semua pasangan',
    pair: (left: string, right: string) => `${left} dan ${right}`,
    similar: (share: number) => `${percent(share)} mirip`,
    regions: (count: number) => `${number(count)} bagian sama`,
    differentVariants: 'varian berbeda',
    region: (index: number, count: number) => `Bagian ${number(index)} dari ${number(count)}`,
    lines: (file: string, from: number, to: number) =>
      from === to ? `${file}, baris ${number(from)}` : `${file}, baris ${number(from)} sampai ${number(to)}`,
    moreRegions: (count: number) => `${number(count)} bagian yang lebih pendek tidak ditampilkan.`,
    morePairs: (count: number) =>
      `${number(count)} pasangan yang kurang mirip tidak ditampilkan di sini; naikkan --threshold atau pakai --format jsonl.`,
    moreLines: (count: string) => `${count} baris lagi`,
    notCompared: 'Tidak dibandingkan',
  },
});

/** A share from 0 to 1 in whole percent, rounded down: 100% means all of it. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`;
}
