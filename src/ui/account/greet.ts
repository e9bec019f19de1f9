// Where nobody has signed in, an account costs a page this one look. Its name comes after everything that is read.
try {
  if (localStorage.getItem('gerbang-account') !== null)
    addEventListener('load', () => setTimeout(() => void import('./greeting.ts').then(({ greet }) => greet()), 1500));
} catch {
  // Where storage is refused, the link says what it says to everybody.
}

export {};
