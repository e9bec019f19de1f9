// Runs before the first paint, so that a chosen theme does not flash. The switch itself is in theme-switch.ts.
try {
  const theme = localStorage.getItem('gerbang-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the device's theme holds.
}
