const openDialog = (): void => void import('./search-dialog.ts').then(({ openSearch }) => openSearch());

/** Whether what is typed belongs to a field or an editor. */
function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], .monaco-editor') !== null
  );
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-search]')) {
  button.hidden = false;
  button.addEventListener('click', openDialog);
}

document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !takesText(event.target);
  const chord = event.key === 'k' && (event.ctrlKey || event.metaKey) && !takesText(event.target);
  if (event.defaultPrevented || event.isComposing || !(slash || chord)) return;
  event.preventDefault();
  openDialog();
});

export {};
