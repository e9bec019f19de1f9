/** Plain JSON: the only kind of value that crosses a sandbox or a worker boundary. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };
