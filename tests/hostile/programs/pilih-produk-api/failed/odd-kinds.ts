// Every field of another kind than it is declared with.
const odd: any[] = [null, [], {}, 'x', 7, true, [null], [[]], { length: 1e9 }];
const names = ['product', 'endpoint', 'components', 'reasons', 'auth', 'throttle', 'hardLimits', 'validation', 'accessLog', 'alarms'];
export const design = Object.fromEntries(names.map((name, index) => [name, odd[index % odd.length]]));
