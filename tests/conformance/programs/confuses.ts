export const settings = { text: '\ud83d', number: -0 };

let last = 0;

export async function handle({ op, key, value }: any, { store }: any): Promise<any> {
  console.log(op, key, value, Math.random());
  if (op === 'put') last = value;
  await Promise.all([store.put(key, value), store.get(key), store.later(key, Math.floor(Math.random() * 5))]);
  return last;
}
