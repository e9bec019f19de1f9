// A design that is a deeper design at every step.
const deeper = (): any => new Proxy({}, { get: (_, name) => (name === 'toJSON' ? undefined : deeper()), ownKeys: () => ['auth'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) });
export const design = deeper();
