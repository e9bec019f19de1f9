export const settings = { kept: false };

const memory = new Map<string, number>();

export async function handle({ op, key, value }: any, { store }: any): Promise<any> {
  if (op === 'get') return memory.get(key) ?? null;
  memory.set(key, (op === 'add' ? (memory.get(key) ?? 0) : 0) + value);
  await store.put(key, memory.get(key));
  return true;
}
