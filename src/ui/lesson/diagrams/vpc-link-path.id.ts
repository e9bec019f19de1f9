/** Texts of the drawing of a request that reaches a private service through a VPC link. */
export const vpcLinkPathText = {
  title: 'Dari gateway ke service privat lewat VPC link',
  description:
    'Client memanggil API Gateway, yang berada di luar VPC dan memeriksa authn, throttle, dan bentuk request. VPC link membuka jalan ke VPC lewat ENI di subnet privat, dengan security group sendiri. Di sana ALB atau NLB internal membagi request ke service di dua availability zone: AZ a sehat, AZ b juga menerima trafik dan dipisahkan garis putus-putus karena lintas AZ menambah biaya dan latensi. Load balancer memakai health check. Di bawahnya tertulis empat syarat. VPC link V2 bisa ke ALB atau NLB, sedangkan V1 yang lama hanya ke NLB. API, VPC link, dan load balancer berada di satu akun. Timeout makin pendek ke dalam. TLS ke load balancer berlaku bila alamat integrasinya ditulis https.',
  client: 'Client',
  gateway: 'API Gateway',
  guards: ['authn', 'throttle', 'bentuk'],
  guardsShort: 'authn, throttle, bentuk request',
  inside: 'VPC',
  link: { name: 'VPC link', does: 'ENI + SG' },
  balancer: { name: 'ALB / NLB', does: 'health check' },
  services: [
    { name: 'Service', does: 'AZ a' },
    { name: 'Service', does: 'AZ b' },
  ],
  crossing: 'lintas AZ: biaya, latensi',
  crossingShort: ['lintas AZ: biaya', 'dan latensi'],
  conditions: [
    'VPC link V2: ALB atau NLB. V1 yang lama: NLB saja',
    'API, VPC link, dan load balancer: satu akun',
    'Timeout makin pendek ke dalam',
    'TLS ke load balancer bila uri ditulis https',
  ],
} as const;
