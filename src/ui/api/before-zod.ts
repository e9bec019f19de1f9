// Zod reads this when it loads, so this module comes before those that load it: without it, zod tries `new Function`,
// which the content security policy reports.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
