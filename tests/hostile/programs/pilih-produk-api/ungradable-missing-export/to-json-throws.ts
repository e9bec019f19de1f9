// A design that refuses to be written.
export const design = { toJSON() { throw new Error('no'); } };
