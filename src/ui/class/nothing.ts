import { z } from 'zod';

/** An answer of which only its status matters: deletions answer without a body. */
export const nothing = z.unknown();
