import { config } from 'zod';

// Zod asks once whether it may compile code. The content security policy says no, and reports that it was asked.
config({ jitless: true });
