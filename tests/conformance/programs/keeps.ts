export const settings = { kept: true };

export async function handle({ op, key, value }: any, { store }: any): Promise<any> {
  if (op === 'put') return store.put(key, value);
  if (op === 'get') {
    await store.remove('nothing');
    return store.get(key);
  }
  const before = (await store.get(key)) ?? 0;
  return store.put(key, before + value);
}
