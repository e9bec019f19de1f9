// A design nested far deeper than any text that may be parsed.
let inner: any = 'REST';
for (let depth = 0; depth < 100_000; depth += 1) inner = [inner];
export const design = { product: inner, auth: inner };
