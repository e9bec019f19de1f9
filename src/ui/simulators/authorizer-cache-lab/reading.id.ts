import { formatNumber } from '../parts/numbers.ts';
import { functionMs, isKept, promisedSeconds, type LabView } from './model.ts';
import type { LabSettings } from './settings.ts';

/** What there is to notice in the hour: the gravest consequence of the chosen key, shape or time to live first. */
export function reading(settings: LabSettings, view: LabView): string {
  const { sources, shape, ttl } = settings;
  const { counts, current, outcomes } = view;
  const without = outcomes.length;
  if (sources.length === 0)
    return `Tanpa identity source tidak ada kunci, jadi cache tidak bisa menyala. Fungsi ditanya ${formatNumber(without)} kali.`;
  if (ttl === '0')
    return `Tanpa cache semua keputusan benar, dan setiap request menunggu ${formatNumber(functionMs)} ms. Ini pembanding untuk semua pilihan lain.`;
  if (counts.leaked > 0) return leakReading(settings, view);
  if (shape === 'route' && !sources.includes('route'))
    return `Policy menyebut satu rute saja, yaitu rute yang kebetulan datang lebih dulu. ${formatNumber(counts.refused)} request ke rute lain ditolak, padahal orangnya berhak.`;
  if (!isKept(view)) return ageReading(view);
  if (shape === 'rights' && sources.includes('route'))
    return `Benar, tetapi mahal: policy ini sudah memuat semua rute, jadi rute di kunci hanya menambah panggilan. Lepaskan, lalu bandingkan ${formatNumber(current.calls)} panggilannya.`;
  return `Kuncinya memuat semua yang menentukan. Fungsi ditanya ${formatNumber(current.calls)} kali dari ${formatNumber(without)} request, dan hak Andi berakhir ${formatNumber(current.longestStale)} detik sesudah dicabut.`;
}

function leakReading({ sources }: LabSettings, { counts, opened }: LabView): string {
  const leaks = formatNumber(counts.leaked);
  if (!sources.includes('token'))
    return `Kuncinya tidak memuat token. Yang datang lebih dulu menentukan hak semua orang selama TTL, dan backend menerima namanya: ${leaks} request berjalan dengan izin orang lain.`;
  if (!sources.includes('tenant')) {
    const moment =
      opened?.event.difference === 'leaked' && opened.ordinal === 1
        ? ' Di kejadian pertama fungsi tidak ditanya, sebab kuncinya sama.'
        : '';
    return `Izin satu tenant terpakai di tenant lain, ${leaks} kali.${moment} Arah sebaliknya juga ada: jawaban tolak untuk satu tenant menutup tenant lain.`;
  }
  return `Jawaban ya untuk satu rute berlaku untuk semua rute, sebab simple response tidak menyebutnya. Rizal, seorang investigator, menyetujui kasus, dan fungsi tidak ditanya.`;
}

function ageReading({ counts, current }: LabView): string {
  const late = `Tidak ada yang bocor. Hak Andi dicabut 10.30 dan masih dipakai ${formatNumber(current.longestStale)} detik kemudian, sedangkan batasnya ${formatNumber(promisedSeconds)} detik.`;
  return counts.refused === 0
    ? late
    : `${late} Dahlia kebalikannya: haknya sudah ada, jawaban tolak yang lama masih diingat.`;
}
