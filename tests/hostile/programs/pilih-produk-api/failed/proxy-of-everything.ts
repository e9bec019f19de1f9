// A design behind a proxy that has whatever it is asked for.
const anything: any = new Proxy(() => 0, { get: (_, name) => (name === 'toJSON' ? undefined : name === Symbol.toPrimitive ? () => 1 : anything), ownKeys: () => ['product', 'length', 'prototype'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: anything }) });
export const design = new Proxy({} as any, { get: (_, name) => (name === 'toJSON' ? undefined : anything), ownKeys: () => ['product', 'auth', 'throttle'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) });
