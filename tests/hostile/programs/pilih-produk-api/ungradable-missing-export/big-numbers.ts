// A design with numbers that JSON does not know.
export const design = { product: 'REST', throttle: { stage: { rate: 10n, burst: 5n } } };
