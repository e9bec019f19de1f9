// A bracket that is never closed.
export const gateway = {
