// An answer that resolves to itself, one promise job after another, cheaper in fuel than in jobs.
const endless = {
  then(resolve: (value: unknown) => void) {
    resolve(endless);
  },
};
export const integration = () => endless;
export const startExport = () => endless;
export const exportStatus = () => endless;
export const work = () => endless;
