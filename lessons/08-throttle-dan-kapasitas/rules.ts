import { defineRules } from '#course';

export const rules = defineRules('throttle-dan-kapasitas', {
  'throttle-selaras-kapasitas': {
    section: 'batas-dari-kapasitas',
    severity: 'wajib',
    statement:
      'Rate di gateway dihitung dari kapasitas backend, yaitu concurrency dibagi durasi, lalu dikurangi cadangan; tidak melebihinya, dan tidak menolak beban yang sanggup dilayani.',
    why: 'Backend dengan 200 concurrency dan durasi 300 ms sanggup sekitar 666 request per detik, berapa pun yang diizinkan gateway. Selisihnya tidak mengantre: Lambda menolaknya, dan caller menerima 500 tanpa petunjuk kapan boleh kembali. Gateway yang menolak lebih dulu menjawab 429, yang dapat dipahami client. Batas yang jauh di bawah kapasitas juga rugi: partner ditolak sementara backend menganggur.',
    broken: {
      language: 'json',
      code: `{
  "backend": { "concurrency": 200, "durationMs": 300 },
  "stage": { "rate": 5000, "burst": 1000 }
}`,
      note: 'Gateway meneruskan 5.000 per detik ke backend yang sanggup 666.',
    },
    right: {
      language: 'json',
      code: `{
  "backend": { "concurrency": 200, "durationMs": 300 },
  "headroom": 0.8,
  "stage": { "rate": 530, "burst": 40 }
}`,
      note: '200 ÷ 0,3 = 666 per detik; delapan puluh persennya 533. Kelebihannya menjadi 429 di pintu.',
    },
    aws: {
      title: 'Understanding Lambda function scaling',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html',
      checked: '2026-11-22',
    },
  },
  'burst-terserap': {
    section: 'saat-bucket-penuh',
    severity: 'wajib',
    statement: 'Burst ditambah token yang masuk selama satu durasi tidak lebih banyak daripada concurrency backend.',
    why: 'Token bucket yang penuh boleh dihabiskan dalam sekejap, dan selama request pertama masih dikerjakan, bucket terus terisi. Yang berada di dalam backend pada saat terburuk adalah burst + rate × durasi. Bila jumlah itu melampaui concurrency, lonjakan yang diizinkan gateway tetap ditolak backend, meskipun rata-ratanya aman.',
    broken: {
      language: 'json',
      code: `{
  "backend": { "concurrency": 200, "durationMs": 300 },
  "stage": { "rate": 500, "burst": 200 }
}`,
      note: '200 + 500 × 0,3 = 350 request serentak, untuk backend yang menampung 200.',
    },
    right: {
      language: 'json',
      code: `{
  "backend": { "concurrency": 200, "durationMs": 300 },
  "stage": { "rate": 500, "burst": 50 }
}`,
      note: '50 + 500 × 0,3 = 200. Bucket yang penuh pun tertampung.',
    },
    aws: {
      title: 'Throttle requests to your REST APIs for better throughput in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
      checked: '2026-11-22',
    },
  },
  'limit-dalam-batas-akun': {
    section: 'batas-di-atas-batas',
    severity: 'wajib',
    statement: 'Batas stage, rute, dan client tidak melebihi batas akun di region itu.',
    why: 'Batas akun dipakai bersama oleh semua API di region yang sama, dan diterapkan setelah batasmu sendiri. Angka yang lebih besar tidak memberi apa-apa selain rasa aman: yang menolak nanti adalah batas akun, pada saat yang tidak kamu pilih, dan API lain ikut terkena. Ukuran burst akun ditentukan AWS dan tidak dapat diminta naik.',
    broken: {
      language: 'json',
      code: `{
  "account": { "rate": 10000, "burst": 5000 },
  "stage": { "rate": 20000, "burst": 8000 }
}`,
      note: 'Angka 20.000 tidak pernah tercapai; akun menolak sejak 10.000, untuk semua API sekaligus.',
    },
    right: {
      language: 'json',
      code: `{
  "account": { "rate": 10000, "burst": 5000 },
  "stage": { "rate": 2000, "burst": 400 }
}`,
      note: 'API ini berhenti pada batasnya sendiri dan menyisakan ruang untuk API lain.',
    },
    aws: {
      title: 'Amazon API Gateway quotas',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
      checked: '2026-11-22',
    },
  },
  'tier-monoton': {
    section: 'tier-yang-masuk-akal',
    severity: 'wajib',
    statement:
      'Tier yang lebih tinggi tidak pernah mendapat lebih sedikit; kuotanya cukup untuk partner di tier itu dan dapat dicapai dengan rate-nya.',
    why: 'Tier adalah janji. Partner yang naik tier lalu burst-nya mengecil membayar lebih untuk mendapat lebih sedikit. Kuota di bawah kebutuhan harian membuat partner berhenti di tengah hari, dan kuota yang lebih besar daripada rate dikali waktunya adalah angka yang tidak mungkin dipakai habis.',
    broken: {
      language: 'json',
      code: `{
  "silver": {
    "rate": 50,
    "burst": 100,
    "quota": { "amount": 900000, "period": "DAY" }
  },
  "gold": {
    "rate": 100,
    "burst": 60,
    "quota": { "amount": 90000000, "period": "DAY" }
  }
}`,
      note: 'Burst turun saat naik tier, dan kuota gold butuh rate lebih dari sepuluh kali lipat.',
    },
    right: {
      language: 'json',
      code: `{
  "silver": {
    "rate": 50,
    "burst": 60,
    "quota": { "amount": 900000, "period": "DAY" }
  },
  "gold": {
    "rate": 100,
    "burst": 100,
    "quota": { "amount": 3000000, "period": "DAY" }
  }
}`,
      note: 'Ketiga angka naik, dan 100 per detik cukup untuk 3 juta sehari.',
    },
    aws: {
      title: 'Usage plans and API keys for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
      checked: '2026-11-22',
    },
  },
  'tier-tidak-jebol-kapasitas': {
    section: 'semua-partner-sekaligus',
    severity: 'wajib',
    statement:
      'Bila semua partner memakai tier-nya sampai penuh, yang sampai ke backend tetap tidak melebihi kapasitas, karena jumlahnya muat atau throttle stage menahannya.',
    why: 'Batas per client diberikan satu per satu, jadi mudah lupa menjumlahkannya. Sepuluh partner dengan 300 per detik adalah janji 3.000 per detik. Menjanjikan lebih daripada kapasitas tidak apa-apa selama ada satu batas di atasnya yang dihitung dari kapasitas; tanpa itu, hari yang ramai bagi semua partner adalah hari gangguan.',
    broken: {
      language: 'json',
      code: `{
  "capacity": 600,
  "stage": { "rate": 10000, "burst": 5000 },
  "tiers": { "gold": { "rate": 300, "clients": 10 } }
}`,
      note: 'Dijumlahkan 3.000 per detik, dan stage tidak menahan apa pun.',
    },
    right: {
      language: 'json',
      code: `{
  "capacity": 600,
  "stage": { "rate": 480, "burst": 40 },
  "tiers": { "gold": { "rate": 300, "clients": 10 } }
}`,
      note: 'Satu partner tetap boleh 300, tetapi bersama-sama mereka berhenti di 480.',
    },
    aws: {
      title: 'Throttle requests to your REST APIs for better throughput in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
      checked: '2026-11-22',
    },
  },
  'kuota-bukan-batas-keras': {
    section: 'target-bukan-pagar',
    severity: 'wajib',
    statement:
      'Kuota dan throttle tidak dijadikan satu-satunya pagar biaya atau penyalahgunaan; ada kontrol lain yang memang menghentikan.',
    why: 'AWS menerapkan throttle dan kuota semampunya dan menyebutnya target, bukan batas yang dijamin; client dapat melewatinya. Request yang ditolak dengan 429 juga sudah sampai di API Gateway. Untuk mengendalikan biaya dan memblokir akses, AWS menunjuk AWS Budgets dan AWS WAF; reserved concurrency membatasi apa yang sampai ke fungsi.',
    broken: {
      language: 'json',
      code: `{
  "costProtection": ["usage-plan-quota"]
}`,
      note: 'Bila kuota terlewati, tidak ada lagi yang menahan tagihan.',
    },
    right: {
      language: 'json',
      code: `{
  "fairUse": ["usage-plan-quota", "stage-throttle"],
  "costProtection": [
    "budget-action",
    "waf-rate-rule",
    "reserved-concurrency"
  ]
}`,
      note: 'Kuota mengatur pembagian antarpartner. Yang menghentikan adalah alat lain.',
    },
    aws: {
      title: 'Usage plans and API keys for REST APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html',
      checked: '2026-11-22',
    },
  },
  'throttle-per-rute': {
    section: 'rute-punya-harga',
    severity: 'wajib',
    statement: 'Rute yang mahal bagi backend punya batas sendiri, di bawah batas stage.',
    why: 'Satu angka untuk semua rute berarti ekspor boleh sesering membaca satu baris. Cukup satu client yang memanggil pencarian terus-menerus untuk menghabiskan jatah yang dihitung untuk semua orang. Batas per rute menahan yang mahal tanpa menyempitkan yang murah.',
    broken: {
      language: 'json',
      code: `{
  "stage": { "rate": 500, "burst": 50 },
  "routes": {}
}`,
      note: 'Lima ratus ekspor per detik diizinkan, sama seperti lima ratus pembacaan.',
    },
    right: {
      language: 'json',
      code: `{
  "stage": { "rate": 500, "burst": 50 },
  "routes": {
    "GET /v1/orders/search": { "rate": 60, "burst": 10 },
    "POST /v1/exports": { "rate": 5, "burst": 2 }
  }
}`,
      note: 'Pembacaan tetap memakai batas stage, sedangkan dua rute mahal berhenti jauh sebelumnya.',
    },
    aws: {
      title: 'Throttle requests to your HTTP APIs for better throughput in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html',
      checked: '2026-11-22',
    },
  },
  'rute-mahal-ketat': {
    section: 'rute-punya-harga',
    severity: 'disarankan',
    statement:
      'Urutan batas mengikuti harga rute: pencarian dan ekspor tidak lebih longgar daripada pembacaan tunggal.',
    why: 'Batas per rute menyatakan berapa sering sebuah kerja pantas dilakukan. Bila pencarian dibatasi lebih longgar daripada membaca satu objek, batas itu terbalik: yang murah ditahan, yang mahal dibiarkan. Urutan yang benar juga membuat angka-angkanya dapat ditinjau tanpa pengukuran ulang.',
    broken: {
      language: 'json',
      code: `{
  "routes": {
    "GET /v1/orders/{orderId}": { "rate": 40, "burst": 10 },
    "GET /v1/orders/search": { "rate": 200, "burst": 40 }
  }
}`,
      note: 'Pencarian, yang menyapu banyak baris, boleh lima kali lebih sering daripada membaca satu pesanan.',
    },
    right: {
      language: 'json',
      code: `{
  "routes": {
    "GET /v1/orders/{orderId}": { "rate": 200, "burst": 40 },
    "GET /v1/orders/search": { "rate": 40, "burst": 10 }
  }
}`,
      note: 'Yang murah longgar, yang mahal ketat.',
    },
    aws: {
      title: 'Throttle requests to your REST APIs for better throughput in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
      checked: '2026-11-22',
    },
  },
  'throttle-memakai-durasi-benar': {
    section: 'batas-dari-kapasitas',
    severity: 'wajib',
    statement:
      'Kapasitas per detik adalah concurrency dibagi durasi dalam detik: tidak dikali durasi, dan tidak sama dengan concurrency itu sendiri.',
    why: 'Concurrency menghitung yang sedang dikerjakan pada satu saat, rate menghitung yang datang tiap detik. Durasi menghubungkan keduanya. Salah satuan atau salah operasi memberi angka yang tampak masuk akal: 200 karena disamakan, 60 karena dikali, 60.000 karena dikali dalam milidetik. Semuanya salah tanpa ada yang mengeluh, sampai hari ramai.',
    broken: {
      language: 'ts',
      code: `export function requestsPerSecond(
  concurrency: number,
  durationMs: number,
): number {
  return concurrency * (durationMs / 1000);
}`,
      note: '200 serentak dan 300 ms menjadi 60 per detik. Dua ratus pekerja dianggap lebih lambat daripada kenyataannya.',
    },
    right: {
      language: 'ts',
      code: `export function requestsPerSecond(
  concurrency: number,
  durationMs: number,
): number {
  return Math.floor(concurrency / (durationMs / 1000));
}`,
      note: 'Dua ratus pekerja, masing-masing 3,33 request per detik: 666.',
    },
    aws: {
      title: 'Understanding Lambda function scaling',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html',
      checked: '2026-11-28',
    },
  },
  'lebihan-429-bukan-5xx': {
    section: 'yang-lebih-ditolak-di-pintu',
    severity: 'wajib',
    statement:
      'Kelebihan beban ditolak gateway sebagai 429; yang sampai ke backend sanggup dikerjakan, sehingga tidak ada yang berubah menjadi 5xx.',
    why: 'Fungsi yang kehabisan concurrency menolak invoke, dan gateway meneruskannya kepada caller sebagai 500. Client mencatatnya sebagai gangguan, alarm berbunyi, dan banyak pustaka mengulang 5xx tanpa jeda. Jawaban 429 menyebut sebabnya dan memberi client alasan untuk menunggu. Yang ditolak di pintu juga tidak menghabiskan satu pun tempat di backend.',
    broken: {
      language: 'json',
      code: `{
  "backend": { "concurrency": 200, "durationMs": 300 },
  "stage": "no throttle of its own",
  "offered": 1330,
  "answers": { "200": 666, "500": 664 }
}`,
      note: 'Beban dua kali kapasitas. Separuhnya terlihat seperti kerusakan.',
    },
    right: {
      language: 'json',
      code: `{
  "backend": { "concurrency": 200, "durationMs": 300 },
  "stage": { "rate": 530, "burst": 40 },
  "offered": 1330,
  "answers": { "200": 530, "429": 800 }
}`,
      note: 'Yang dilayani berkurang sebesar cadangan, dan sisanya tahu harus menunggu.',
    },
    aws: {
      title: 'Throttle requests to your REST APIs for better throughput in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
      checked: '2026-11-28',
    },
  },
  'reserved-concurrency-ada': {
    section: 'tempat-yang-dipesan',
    severity: 'disarankan',
    statement:
      'Fungsi sinkron yang penting punya reserved concurrency, sehingga fungsi lain tidak mengambil kapasitasnya dan ia tidak mengambil kapasitas fungsi lain.',
    why: 'Concurrency dihitung per akun dan dibagi semua fungsi di region itu. Impor data yang sedang rajin bisa menghabiskannya, lalu API yang angkanya sudah dihitung rapi kehilangan tempat. Reserved concurrency berlaku ke dua arah: ia menjamin sekaligus membatasi. Karena itu ia juga pagar yang benar-benar menahan, berbeda dari kuota.',
    broken: {
      language: 'json',
      code: `{
  "account": { "concurrency": 1000 },
  "cases-api": { "reservedConcurrency": null },
  "nightly-import": { "reservedConcurrency": null }
}`,
      note: 'Impor malam boleh memakai seribu, dan API kebagian sisanya.',
    },
    right: {
      language: 'json',
      code: `{
  "account": { "concurrency": 1000 },
  "cases-api": { "reservedConcurrency": 200 },
  "nightly-import": { "reservedConcurrency": 100 }
}`,
      note: 'Dua ratus itu milik API, dan impor berhenti di seratus.',
    },
    aws: {
      title: 'Configuring reserved concurrency for a function',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html',
      checked: '2026-11-28',
    },
  },
  'antrean-bila-tak-perlu-sinkron': {
    section: 'antrean-untuk-yang-boleh-menunggu',
    severity: 'wajib',
    statement:
      'Bila permintaan puncak melebihi kapasitas dan hasilnya boleh tertunda, perintah masuk antrean dan dikerjakan sesuai kapasitas.',
    why: 'Menaikkan concurrency memindahkan puncak ke bawah: ke basis data, ke layanan partner, ke tagihan. Antrean mengubah puncak menjadi waktu tunggu. Syaratnya dua: hasilnya memang boleh tertunda, dan tumpukannya habis sebelum batas tunggu yang dijanjikan. Pekerjaan yang gagal berulang kali pindah ke dead-letter queue, supaya tidak menahan yang di belakangnya.',
    broken: {
      language: 'json',
      code: `{
  "route": "POST /v1/exports",
  "peakPerSecond": 120,
  "capacityPerSecond": 20,
  "fix": "six times the concurrency"
}`,
      note: 'Ekspor tidak perlu selesai sekarang, tetapi semuanya kini membaca basis data pada saat yang sama.',
    },
    right: {
      language: 'json',
      code: `{
  "route": "POST /v1/exports",
  "accepted": "202 with a status address",
  "queue": { "visibilitySeconds": 900, "deadLetterAfter": 5 },
  "workers": { "finishPerSecond": 20 },
  "longestWaitSeconds": 300
}`,
      note: 'Puncak selama satu menit menumpuk, lalu habis dalam lima menit, dan basis data tidak merasakannya.',
    },
    aws: {
      title: 'Using Lambda with Amazon SQS',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html',
      checked: '2026-11-28',
    },
  },
});
