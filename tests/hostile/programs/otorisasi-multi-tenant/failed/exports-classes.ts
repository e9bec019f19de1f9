// Classes where functions belong.
export const gateway = {};
export class decide {}
export class getCase {}
export class listCases {}
export class approveCase {}
