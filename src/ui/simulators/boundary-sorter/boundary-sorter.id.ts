import type { Place } from '#world/decision-place';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import { decisions } from './decisions.id.ts';
import type { SortedDecision, SorterView } from './model.ts';
import { address, asked, type SorterSettings } from './settings.ts';

/** Every sentence of the simulator of gateway and backend but those of the decisions. */
export const title = 'Simulator: gateway atau backend';
export const counted = (index: number) => `Keputusan ${formatNumber(index)} dari ${formatNumber(asked.length)}`;
export const choiceLabel = 'Di mana keputusan ini diambil?';
export const places: Readonly<Record<Place, string>> = { gateway: 'Gateway', backend: 'Backend' };
export const waiting = 'Menunggu tempat';
export const nothing = 'kosong';
export const next = 'Keputusan berikutnya';
export const marks = { right: 'tepat', wrong: 'keliru tempat' } as const;

export function verdict({ isRight, place }: SortedDecision): string {
  if (place === undefined) return 'belum ditempatkan';
  return isRight ? `Tepat di ${place}.` : `Keliru tempat di ${place}.`;
}
export const reason = ({ id, isRight }: SortedDecision) => (isRight ? decisions[id].why : decisions[id].broken);

export const answersTitle = 'Satu request, dua keadaan kasus';
export const byCopy = 'menurut salinan di gateway';
export const byData = 'menurut data saat menulis';
export const answer = (lets: boolean) => (lets ? 'boleh' : 'tolak');

/** What there is to notice about all that was placed. */
export function reading({ open, placed, right, stale, wasted }: SorterView): string {
  if (right === asked.length)
    return 'Tujuh di gateway, tujuh di backend. Pembedanya satu: apakah jawabannya berubah ketika data kasus berubah.';
  if (stale > 0 && wasted === 0 && placed === asked.length)
    return `Gateway sekarang memegang aturan bisnis. ${formatNumber(stale)} di antaranya memutuskan dari salinan yang bisa basi, dan backend tetap harus mengulangnya.`;
  if (wasted > 0 && stale === 0 && placed === asked.length)
    return `Gateway tinggal jalan lewat. ${formatNumber(wasted)} jenis request buruk menjalankan handler hanya untuk ditolak.`;
  const { answers, id, isRight, place } = open;
  if (place === undefined)
    return `${decisions[id].name} belum punya tempat. Tanyakan: apakah jawabannya berubah ketika data kasus berubah?`;
  const changes =
    answers.byCopy === answers.byData
      ? 'Isi kasusnya berubah, dan jawabannya tetap.'
      : 'Isi kasusnya berubah di antara pemeriksaan dan penulisan, dan jawabannya ikut berubah.';
  return `${decisions[id].name} ${isRight ? `tepat di ${place}` : 'keliru tempat'}. ${changes}`;
}

export function invariant({ placed, right, stale, wasted }: SorterView): string {
  const count = `${formatNumber(right)} dari ${formatNumber(asked.length)} keputusan di tempatnya`;
  const faults = `${formatNumber(stale)} memakai salinan basi, ${formatNumber(wasted)} menjalankan handler percuma`;
  const left = asked.length - placed;
  return left === 0 ? `${count}; ${faults}.` : `${count}; ${faults}, ${formatNumber(left)} menunggu.`;
}

export const experiments: readonly Experiment<SorterSettings>[] = [
  {
    text: 'Taruh semuanya di gateway. Berapa yang memutuskan dari salinan?',
    settings: { gateway: asked, backend: [], open: 'mandate' },
  },
  {
    text: 'Taruh semuanya di backend. Siapa yang membayar request buruk?',
    settings: { gateway: [], backend: asked, open: 'rate' },
  },
  {
    text: 'Nilai klaim muncul dua kali, sebagai bentuk dan sebagai wewenang. Taruh dua-duanya dan bandingkan alasannya.',
    settings: {
      ...address.start,
      gateway: asked.filter((id) => id === 'signature' || id === 'scope'),
      backend: ['status'],
      open: 'shape',
    },
  },
];
