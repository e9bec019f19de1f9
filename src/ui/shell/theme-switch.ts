const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const storageKey = 'gerbang-theme';
const root = document.documentElement;

/** Connects the button that goes through the themes: the device's, light, dark. Its names stand in its data attributes. */
function connectThemeSwitch(button: HTMLButtonElement): void {
  show(button, readTheme());
  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(readTheme()) + 1) % themes.length] ?? 'system';
    if (next === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = next;
    keep(next);
    show(button, next);
  });
  button.hidden = false;
}

function readTheme(): Theme {
  return themes.find((theme) => theme === root.dataset['theme']) ?? 'system';
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    return;
  }
}

function show(button: HTMLButtonElement, theme: Theme): void {
  const name = button.dataset[theme] ?? '';
  button.setAttribute('aria-label', name);
  button.title = name;
  for (const icon of button.querySelectorAll<HTMLElement>('[data-icon]')) icon.hidden = icon.dataset['icon'] !== theme;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-theme-switch]'))
  connectThemeSwitch(button);
