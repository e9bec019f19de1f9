// A design that is a function.
export const design = () => ({ product: 'REST' });
