// After the page: what it needs itself comes first on a slow network.
const start = (): void =>
  void setTimeout(() => void import('./after-page.ts').then(({ afterPage }) => afterPage()), 1500);
if (document.readyState === 'complete') start();
else addEventListener('load', start, { once: true });

export {};
