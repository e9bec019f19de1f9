/** A part of AWS with accounts and addresses of its own. */
interface Partition {
  readonly name: string;
  readonly domain: string;
}

const partitions: readonly (Partition & { readonly prefix: string })[] = [
  { prefix: 'cn-', name: 'aws-cn', domain: 'amazonaws.com.cn' },
  { prefix: 'us-gov-', name: 'aws-us-gov', domain: 'amazonaws.com' },
];

/** The partition that a region lies in: accounts of one do not exist in another. */
export function partitionOf(region: string): Partition {
  return partitions.find(({ prefix }) => region.startsWith(prefix)) ?? { name: 'aws', domain: 'amazonaws.com' };
}
