import type { CheckMessage } from '#kit';
import type { FindingParams } from '#verdict';
import { amount, code, listed, perSecond, periodName, productOf } from '../words.id.ts';

const routeKinds: Readonly<Record<string, string>> = { SEARCH: 'pencarian', EXPORT: 'ekspor' };

/** Whose limit a finding is about: the stage's, or that of a route. */
function whose({ route }: FindingParams): string {
  return route === '' || route === undefined ? 'stage' : `rute ${code(route)}`;
}

const monotonic: Readonly<Record<string, (params: FindingParams) => string>> = {
  rate: ({ tier, own, lowerTier, lower }) =>
    `Tier ${code(tier)} mendapat rate ${perSecond(own)}, kurang dari ${perSecond(lower)} milik ${code(lowerTier)}`,
  burst: ({ tier, own, lowerTier, lower }) =>
    `Tier ${code(tier)} mendapat burst ${amount(own)}, kurang dari ${amount(lower)} milik ${code(lowerTier)}`,
  quota: ({ tier, own, lowerTier, lower }) =>
    `Kuota tier ${code(tier)} setara ${amount(own)} per hari, kurang dari ${amount(lower)} milik ${code(lowerTier)}`,
  same: ({ tier, lowerTier }) => `Tier ${code(tier)} sama persis dengan ${code(lowerTier)}`,
};

export const trafficMessages = {
  'throttle-not-of-product': {
    title: 'Throttle sesuai dengan yang dimiliki produk',
    finding: ({ problem, ...params }) =>
      problem === 'stage-missing'
        ? `${productOf(params)} punya throttle stage, tetapi rancangan ini tidak mengaturnya`
        : `${productOf(params)} tidak punya throttle per API yang dapat diatur`,
    why: ({ problem }) =>
      problem === 'stage-missing'
        ? 'Tanpa batas stage, satu-satunya batas adalah milik akun, yang dipakai bersama API lain dan jauh di atas kemampuan backend di varianmu.'
        : 'Batas yang ditulis di sini tidak ada tempatnya di layanan itu. Perlindungan backend harus datang dari tempat lain, dan bagian ini menyatakan bahwa throttle-nya tidak ada.',
    got: ({ problem }) =>
      problem === 'stage-missing' ? '`throttle.stage` bernilai `null`' : 'ada batas stage atau rute',
    expected: ({ problem }) =>
      problem === 'stage-missing' ? 'batas stage yang dihitung dari kapasitas' : 'stage `null`, tanpa batas rute',
    sample: { product: 'REST', problem: 'stage-missing' },
  },
  'refuses-expected-load': {
    title: 'Beban yang sanggup dilayani tidak ditolak',
    finding: ({ tier, partner, peak, rate, expected, fits, allowed }) =>
      tier !== ''
        ? `${String(partner)} butuh ${perSecond(peak)}, tetapi tier ${code(tier)} berhenti di ${perSecond(rate)}`
        : fits === true
          ? `Semua client bersama butuh ${perSecond(expected)}, tetapi stage berhenti di ${perSecond(rate)}`
          : `Stage berhenti di ${perSecond(rate)}, padahal ${perSecond(allowed)} boleh dipakai`,
    why: ({ tier, fits }) =>
      tier !== ''
        ? 'Batas tier berlaku untuk satu client. Bila lebih rendah daripada puncak client itu, ia ditolak juga saat semua yang lain diam.'
        : fits === true
          ? 'Jumlah puncak semua client masih di dalam yang boleh dipakai, jadi menolaknya tidak melindungi siapa pun. Hitung dulu kebutuhan, kapasitas, dan cadangannya, baru batasnya.'
          : 'Kebutuhan semua client memang melebihi kemampuan, jadi sebagian akan ditolak. Tetapi batas yang terlalu rendah menolak juga yang sanggup dilayani: sedikitnya delapan puluh persen dari yang boleh dipakai harus tetap lewat.',
    got: ({ rate }) => `berhenti di ${perSecond(rate)}`,
    expected: ({ tier, peak, fits, expected, allowed }) =>
      tier !== ''
        ? `puncak ${perSecond(peak)} terlayani`
        : fits === true
          ? `${perSecond(expected)} terlayani`
          : `sedikitnya delapan puluh persen dari ${perSecond(allowed)} terlayani`,
    sample: { tier: '', rate: 100, expected: 320, allowed: 533.33, fits: true },
  },
  'rate-above-capacity': {
    title: 'Rate tidak melebihi kapasitas dengan cadangan',
    finding: ({ rate, usable, ...params }) =>
      `Rate ${whose(params)} ${perSecond(rate)}, sedangkan yang boleh dipakai ${perSecond(usable)}`,
    why: ({ concurrency, durationMs, capacity, headroomPercent }) =>
      `Backend mengerjakan ${amount(concurrency)} request sekaligus, masing-masing ${amount(durationMs)} ms, jadi kapasitasnya ${perSecond(capacity)}; gateway boleh memakai ${amount(headroomPercent)} persennya. Selebihnya tidak mengantre, melainkan menjadi 5xx yang tidak memberi tahu client kapan boleh kembali.`,
    got: ({ rate }) => perSecond(rate),
    expected: ({ usable }) => `paling tinggi ${perSecond(usable)}`,
    sample: {
      route: '',
      rate: 5000,
      concurrency: 200,
      durationMs: 300,
      headroomPercent: 80,
      capacity: 666.66,
      usable: 533.33,
    },
  },
  'burst-exceeds-concurrency': {
    title: 'Burst tertampung backend',
    finding: ({ inside, concurrency, ...params }) =>
      `Batas ${whose(params)} membiarkan ${amount(inside)} request berada di backend sekaligus, yang menampung ${amount(concurrency)}`,
    why: ({ burst, rate, durationMs }) =>
      `Bucket yang penuh habis dalam sekejap: ${amount(burst)} request. Selama yang pertama dikerjakan ${amount(durationMs)} ms, bucket terisi lagi dengan ${perSecond(rate)}. Jumlah keduanya yang harus tertampung, bukan burst saja.`,
    got: ({ inside }) => `${amount(inside)} request serentak`,
    expected: ({ concurrency }) => `paling banyak ${amount(concurrency)} request serentak`,
    sample: { route: '', rate: 500, burst: 200, durationMs: 300, inside: 350, concurrency: 200 },
  },
  'limit-above-account': {
    title: 'Semua batas di dalam batas akun',
    finding: ({ at, what, found, bound }) =>
      `${what === 'rate' ? 'Rate' : 'Burst'} ${code(at)} ${amount(found)}, di atas batas akun ${amount(bound)}`,
    why: () =>
      'Batas akun di Region itu berlaku untuk semua API bersama-sama dan diterapkan setelah batasmu. Angka di atasnya tidak pernah tercapai: yang menolak lebih dulu adalah akun, dan API lain ikut kehabisan.',
    got: ({ found }) => amount(found),
    expected: ({ bound }) => `paling tinggi ${amount(bound)}`,
    sample: { at: 'stage', what: 'rate', found: 20000, bound: 10000 },
  },
  'quota-as-hard-limit': {
    title: 'Ada pagar yang memang menghentikan',
    finding: ({ listed: named, unattached }) =>
      named === ''
        ? 'Tidak ada yang menghentikan pemakaian berlebih atau tagihan yang lari'
        : unattached === true
          ? 'Aturan laju WAF diandalkan, tetapi WAF tidak terpasang di jalur API ini'
          : `Yang diandalkan hanya ${listed(named, code)}, dan itu target, bukan pagar`,
    why: () =>
      'AWS menerapkan throttle dan kuota semampunya dan menyatakan client dapat melewatinya. Keduanya berguna untuk membagi kapasitas, tetapi tidak untuk menahan biaya atau penyerang. Pikirkan apa yang tetap berhenti bila semua itu terlewati.',
    got: ({ listed: named }) => (named === '' ? 'tidak ada pagar' : listed(named, code)),
    expected: () => 'sedikitnya satu kontrol yang memang menghentikan, dan terpasang',
    sample: { listed: 'USAGE_PLAN', unattached: false },
  },
  'expensive-route-unlimited': {
    title: 'Rute mahal punya batas sendiri',
    finding: ({ route, routeKind, rate, stageRate }) =>
      rate === 0
        ? `Rute ${routeKinds[String(routeKind)] ?? 'mahal'} ${code(route)} tidak punya batas sendiri`
        : `Batas ${code(route)}, ${perSecond(rate)}, tidak di bawah batas stage ${perSecond(stageRate)}`,
    why: ({ stageRate }) =>
      `Tanpa batas sendiri, rute yang mahal boleh dipanggil sesering yang termurah, sampai ${perSecond(stageRate)}. Satu client yang rajin mencari atau mengekspor cukup untuk menghabiskan backend.`,
    got: ({ rate, stageRate }) => perSecond(rate === 0 ? stageRate : rate),
    expected: ({ stageRate }) => `batas sendiri, di bawah ${perSecond(stageRate)}`,
    sample: { route: 'GET /v1/orders/search', routeKind: 'SEARCH', stageRate: 500, rate: 0 },
  },
  'expensive-route-loosest': {
    title: 'Rute mahal tidak lebih longgar daripada rute baca',
    finding: ({ route, rate, readRoute, readRate }) =>
      `${code(route)} boleh ${perSecond(rate)}, lebih sering daripada ${code(readRoute)} yang ${perSecond(readRate)}`,
    why: () =>
      'Batas per rute mengikuti harga kerjanya. Pencarian dan ekspor membebani backend lebih berat daripada membaca satu objek, jadi urutan batasnya sebaiknya sama dengan urutan harganya.',
    got: ({ rate }) => perSecond(rate),
    expected: ({ readRate }) => `tidak lebih dari ${perSecond(readRate)}`,
    sample: { route: 'GET /v1/orders/search', rate: 200, readRoute: 'GET /v1/orders/{orderId}', readRate: 40 },
  },
} satisfies Readonly<Record<string, CheckMessage>>;

export const tierMessages = {
  'tiers-not-monotonic': {
    title: 'Tier yang lebih tinggi mendapat lebih',
    finding: (params) => (monotonic[String(params['what'])] ?? (() => 'Urutan tier terbalik'))(params),
    why: ({ what }) =>
      what === 'same'
        ? 'Dua tier dengan rate, burst, dan kuota yang sama tidak memberi partner alasan untuk naik, dan tidak memberimu cara membedakannya.'
        : 'Partner yang naik tier mengharapkan semua batasnya sama atau lebih longgar. Kuota dengan periode berbeda dibandingkan per hari: seminggu 7 hari, sebulan 30 hari.',
    got: ({ what, own }) => (what === 'same' ? 'tidak ada bedanya' : amount(own)),
    expected: ({ what, lower }) =>
      what === 'same' ? 'sedikitnya satu batas lebih longgar' : `sedikitnya ${amount(lower)}`,
    sample: { tier: 'gold', lowerTier: 'silver', what: 'burst', own: 40, lower: 80 },
  },
  'quota-below-need': {
    title: 'Kuota cukup untuk partner di tiernya',
    finding: ({ tier, partner, dailyRequests, amount: quota, period }) =>
      `Kuota ${code(tier)}, ${amount(quota)} per ${periodName(period)}, tidak cukup untuk ${String(partner)} yang butuh ${amount(dailyRequests)} sehari`,
    why: ({ days, dailyRequests }) =>
      Number(days) === 1
        ? 'Begitu kuota habis, partner itu menerima 429 sampai hari berikutnya, padahal pemakaiannya wajar. Lihat pemakaian harian setiap partner di tier ini.'
        : `Periode ini ${amount(days)} hari, jadi ${amount(dailyRequests)} sehari menjadi ${amount(Number(dailyRequests) * Number(days))}. Begitu kuota habis, partner itu ditolak sampai periode berikutnya.`,
    got: ({ amount: quota, period }) => `${amount(quota)} per ${periodName(period)}`,
    expected: ({ dailyRequests, days, period }) =>
      `sedikitnya ${amount(Number(dailyRequests) * Number(days))} per ${periodName(period)}`,
    sample: { tier: 'gold', amount: 100000, period: 'DAY', days: 1, partner: 'Nusantara', dailyRequests: 250000 },
  },
  'quota-contradicts-rate': {
    title: 'Kuota dapat dicapai dengan rate-nya',
    finding: ({ tier, amount: quota, period, rate }) =>
      `Kuota ${code(tier)}, ${amount(quota)} per ${periodName(period)}, tidak dapat dicapai dengan ${perSecond(rate)}`,
    why: ({ rate, period, most }) =>
      `${perSecond(rate)} tanpa henti selama satu ${periodName(period)} menghasilkan paling banyak ${amount(most)} request. Kuota di atas itu tidak membatasi apa pun dan menjanjikan yang tidak dapat diberikan.`,
    got: ({ amount: quota }) => amount(quota),
    expected: ({ most }) => `paling banyak ${amount(most)}`,
    sample: { tier: 'bronze', rate: 10, amount: 5000000, period: 'DAY', most: 864000 },
  },
  'tiers-exceed-capacity': {
    title: 'Semua partner bersama tidak menjebol backend',
    finding: ({ sum, stageRate, capacity }) =>
      Number(stageRate) === 0
        ? `Bila semua partner penuh, ${perSecond(sum)} sampai ke backend yang sanggup ${perSecond(capacity)}`
        : `Tier menjanjikan ${perSecond(sum)} dan stage menahan di ${perSecond(stageRate)}, sedangkan backend sanggup ${perSecond(capacity)}`,
    why: () =>
      'Batas tier diberikan kepada setiap partner, jadi yang dihitung adalah jumlahnya. Janji boleh melebihi kapasitas asalkan ada satu batas di atas semuanya yang menahan sebelum backend.',
    got: ({ sum, stageRate }) => perSecond(Number(stageRate) === 0 ? sum : Math.min(Number(sum), Number(stageRate))),
    expected: ({ capacity }) => `paling tinggi ${perSecond(capacity)}`,
    sample: { sum: 3000, stageRate: 10000, capacity: 600 },
  },
} satisfies Readonly<Record<string, CheckMessage>>;
