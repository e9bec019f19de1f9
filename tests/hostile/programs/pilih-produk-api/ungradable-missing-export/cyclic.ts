// A design that contains itself.
const self: any = { product: 'REST' };
self.auth = self;
self.reasons = [self];
export const design = self;
