import '../account/greet.ts';

// After the page, and only where a build has made the worker. What a page needs comes first on a slow network.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const start = (): void =>
    void setTimeout(() => void import('./release.ts').then(({ keepRelease }) => keepRelease()), 1500);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

export {};
