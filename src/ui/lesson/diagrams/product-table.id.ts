/** Words of the matrix of products, beside the names of products and features. */
export const productTableText = {
  feature: 'Fitur',
  groups: {
    border: 'Endpoint dan batas',
    caller: 'Caller dan trafik',
    contract: 'Request, respons, dan rilis',
  },
  compared: (date: string) => `Dibandingkan ${date} dengan`,
  page: 'halaman AWS ini',
  others: (count: number) => `${count} perbedaan lain`,
  matrixCaption: 'Matriks kelima produk',
  short: { CLOUDFRONT: 'CloudFront', OWN_METERING: 'sendiri', QUEUE: 'antrean', BACKEND: 'backend' },
  yes: 'ada',
  no: 'tidak ada',
  through: 'lewat',
  unknown: 'tidak disebut',
  matrixNote:
    'Nama komponen berarti fitur itu bisa ditopang komponennya; “sendiri” berarti pencatatan pemakaian buatan sendiri. Tanda tanya berarti dokumentasi yang dibandingkan tidak menyebutnya.',
} as const;
