/** Host functions whose results differ between engines, hosts or moments, as paths from the global object. */
export const unreliable: readonly string[] = [
  ...['acos', 'acosh', 'asin', 'asinh', 'atan', 'atan2', 'atanh', 'cbrt', 'cos', 'cosh', 'exp', 'expm1', 'hypot'],
  ...['log', 'log10', 'log1p', 'log2', 'pow', 'random', 'sin', 'sinh', 'tan', 'tanh'],
]
  .map((name) => `Math.${name}`)
  .concat(
    ['Date', 'Date.now', 'Date.parse', 'performance.now', 'Intl', 'crypto', 'setTimeout', 'setInterval'],
    ['localeCompare', 'normalize', 'toLocaleUpperCase', 'toLocaleLowerCase'].map((name) => `String.prototype.${name}`),
    ['Number', 'Array', 'Object', 'BigInt'].map((name) => `${name}.prototype.toLocaleString`),
    ['Function.prototype.toString'],
  );

/** Makes every unreliable function of this realm throw its name, stacks of errors too. There is no way back. */
export function poison(): void {
  for (const path of unreliable) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const owner = names.reduce<object>((object, name) => Reflect.get(object, name) as object, globalThis);
    const refuse = (): never => {
      throw new Error(`${path} differs between hosts`);
    };
    const trap = new Proxy(function () {}, { apply: refuse, construct: refuse, get: refuse });
    Object.defineProperty(owner, last, { value: trap, configurable: true, writable: true });
  }
  Error.prepareStackTrace = () => 'Error.stack differs between hosts';
}
