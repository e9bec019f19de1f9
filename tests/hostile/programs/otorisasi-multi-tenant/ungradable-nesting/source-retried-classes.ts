// Classes in fields of classes, which the transpiler reads again and again.
export const value = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = class { x = 1}}}}}}}}}}}}}}}}}}}};
export const gateway = {};
export const decide = () => null;
export const getCase = async () => null;
export const listCases = async () => null;
export const approveCase = async () => null;
