// A design under another name.
export const desain = { product: 'REST' };
