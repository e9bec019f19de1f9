// Runs before the first paint, so that a chosen theme does not flash. The switch itself is in theme-switch.ts.
try {
  const theme = localStorage.getItem('gerbang-theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
    const [light, dark] = document.querySelectorAll('meta[name="theme-color"]');
    const chosen = theme === 'dark' ? dark : light;
    if (chosen !== undefined) for (const meta of [light, dark]) meta.content = chosen.content;
  }
} catch {
  // Storage is refused: the device's theme holds.
}
