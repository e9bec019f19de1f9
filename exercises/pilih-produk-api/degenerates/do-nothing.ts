import type { Write } from '../variant-data.ts';

export const origin = 'pilih-produk-api/degenerates/do-nothing';

/** Nothing at all. */
export const write: Write = () => `export const design = {};\n\nexport const origin = '${origin}';\n`;
