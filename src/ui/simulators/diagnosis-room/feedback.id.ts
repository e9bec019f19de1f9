import type { Cause } from '#world/incident-faults';
import type { Action } from './actions.ts';

/** Why the metrics of a cause look as they do. */
export const explanations: Readonly<Record<Cause, string>> = {
  'traffic-surge':
    'Count naik, lalu 429 memotong kelebihannya di gateway. Fungsi hanya melihat sebanyak limit, jadi Duration biasa dan Throttles nol.',
  'limit-too-low':
    'Count tetap, tetapi 429 muncul dan concurrency turun. Trafiknya tidak berlebihan; limit yang berubah.',
  'function-throttled':
    'Concurrency mentok di batasnya dan Throttles muncul. Gateway menjawabnya dengan 500, jadi 429 tetap nol walaupun yang terjadi adalah throttling.',
  'malformed-response':
    'Fungsi selesai seperti biasa: Duration tetap dan Errors nol. Hasilnya yang tidak bisa dibaca gateway, dan itu menjadi 502.',
  'dependency-down':
    'Panggilan ke dependency langsung ditolak, jadi Duration dan concurrency turun. Fungsi sendiri sehat dan menjawab 503.',
  'slow-dependency':
    'IntegrationLatency mendatar di 29 detik, tetapi Duration terus melewatinya. Gateway sudah menjawab 504, dan fungsi masih bekerja tanpa ada yang menunggu.',
  'function-timeout':
    'Duration mendatar di timeout fungsi, yang lebih pendek daripada 29 detik. Fungsi dihentikan, tercatat sebagai Errors, dan gateway menjawab 502.',
  'preflight-broken':
    'Tidak ada error di mana pun, tetapi Count dan concurrency turun. Server menjawab preflight dengan 200, lalu browser berhenti di situ karena origin-nya tidak disebut.',
  'payload-too-large':
    '4xx naik tanpa 429, dan concurrency tetap. Request biasa tidak terganggu; yang ditolak adalah tambahan: upload di atas 10 MB, dijawab 413 oleh gateway.',
  'schema-mismatch':
    '4xx naik dan concurrency turun sama banyak, sedangkan Count tetap. Request yang dulu diterima sekarang ditolak gateway dengan 400 sebelum sampai ke fungsi.',
  'retry-storm':
    'Count naik hampir empat kali lipat, mulai di menit yang sama dengan 5xx. Penggunanya tidak bertambah: setiap kegagalan dikirim ulang tiga kali tanpa jeda.',
};

/** What each action that is offered does in that incident. */
export const outcomesOfAction: Readonly<Record<Cause, Readonly<Partial<Record<Action, string>>>>> = {
  'traffic-surge': {
    'limit-clients':
      'Client yang sah menunggu dan menyebar, bot tertahan di WAF. 429 turun karena permintaannya yang berkurang.',
    'more-concurrency':
      'Fungsi tidak pernah penuh. Yang menolak adalah gateway, jadi concurrency tambahan tidak terpakai.',
    'more-retries': 'Setiap 429 yang langsung diulang memakai limit lagi. Penolakannya bertambah.',
  },
  'limit-too-low': {
    'fit-limit': 'Limit kembali sesuai trafik yang sah dan kapasitas yang terukur. Client tidak perlu diubah.',
    'limit-clients':
      'Count tidak naik, jadi client tidak berbuat salah. Membatasi mereka hanya menegaskan limit yang keliru.',
    'more-concurrency': 'Concurrency turun, jadi fungsi justru menganggur. Penolakannya terjadi sebelum fungsi.',
  },
  'function-throttled': {
    'limit-upstream':
      'Kelebihannya mendapat 429 yang jujur di gateway, beserta ajakan menunggu. Fungsi bekerja di dalam kapasitasnya.',
    'more-retries': 'Kelebihan beban yang diulang menjadi beban baru untuk fungsi yang sudah penuh.',
    'longer-timeout': 'Tidak ada yang menunggu lama: Duration biasa. Request ditolak sebelum fungsi sempat mulai.',
  },
  'malformed-response': {
    'restore-version':
      'Versi lama mengembalikan response yang sah, dan contract test menahan versi salah sebelum rilis berikutnya.',
    'more-concurrency':
      'Concurrency tetap dan jauh dari batasnya. Lebih banyak fungsi akan menghasilkan response salah yang sama.',
    breaker: 'Dependency sehat dan Duration biasa. Breaker tidak melihat kegagalan apa pun untuk dihitung.',
  },
  'dependency-down': {
    breaker:
      'Panggilan berhenti sementara dan dependency mendapat waktu pulih. Pekerjaan yang boleh terlambat menunggu di antrean.',
    'more-retries':
      'Dependency yang sedang mati menerima panggilan berlipat. Kalau ia bangkit, beban itu yang menyambutnya.',
    'longer-timeout':
      'Tidak ada yang habis waktu: Duration malah turun. Jawabannya datang cepat, dan isinya penolakan.',
  },
  'slow-dependency': {
    'accept-async':
      'Client mendapat 202 seketika. Pekerjaan lama berjalan di tempat yang batas waktunya cukup, dan sisanya memakai timeout yang makin ke hilir makin pendek.',
    'longer-timeout':
      'Batas 29 detik bisa dinaikkan hanya pada REST API Regional dan private; pada HTTP API 30 detik itu tetap. Client 5 detik pun sudah pergi lebih dulu.',
    'more-retries': 'Percobaan pertama masih berjalan ketika yang kedua masuk. Pekerjaan yatim menjadi dua kali lipat.',
  },
  'function-timeout': {
    'inner-timeout':
      'Panggilan ke dependency berhenti sebelum fungsi dihentikan. Fungsi sempat menjawab 503 dan mencatat sebabnya.',
    'longer-timeout':
      'Duration akan melewati 29 detik. Statusnya berganti dari 502 ke 504, dan pekerjaannya menjadi yatim.',
    'more-concurrency': 'Batasnya jauh dari tersentuh. Lebih banyak fungsi menunggu dependency yang sama.',
  },
  'preflight-broken': {
    'allow-origin':
      'Jawaban preflight menyebut origin portal lagi, dan tes CORS menjaganya di setiap rilis. Trafik kembali.',
    'limit-clients': 'Trafiknya sudah turun. Tidak ada yang perlu dibatasi.',
    'more-concurrency': 'Fungsi menganggur karena request-nya tidak pernah dikirim browser.',
  },
  'payload-too-large': {
    'upload-elsewhere':
      'API hanya memberi pre-signed URL, dan berkasnya naik langsung ke S3. Ini juga menghindari batas 6 MB untuk payload Lambda.',
    'test-schema': 'Bentuk body-nya benar; ukurannya yang lewat. Validasi akan menolak hal yang sama.',
    'longer-timeout':
      'Tidak ada yang menunggu lama. Gateway menolak karena ukuran, dan batas 10 MB itu tidak bisa dinaikkan.',
  },
  'schema-mismatch': {
    'test-schema':
      'Schema yang benar terpasang lagi. Contract test dan validasi saat deploy menahan ketidakcocokan berikutnya sebelum rilis.',
    'limit-clients': 'Count tetap, jadi client tidak berlebihan. Request yang sah pun sekarang ditolak.',
    'more-retries': 'Penolakan 400 itu permanen. Body yang sama ditolak lagi, berapa kali pun diulang.',
  },
  'retry-storm': {
    'spaced-retries':
      'Retry menyebar, jumlahnya terbatas, dan Retry-After dituruti. Beban kembali ke ukuran semula, dan dependency sempat pulih.',
    'more-concurrency':
      'Fungsi tidak penuh. Lebih banyak fungsi berarti lebih banyak panggilan ke dependency yang mati.',
    'more-retries': 'Tiga retry sudah membuat 10 ribu request menjadi 40 ribu. Lima membuatnya 60 ribu.',
  },
};
