/**
 * The search field of every page's head: `/` goes to it (on the search page to that page's own), and
 * the first letter typed loads the suggestions.
 */
function improveFields(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=search][name=q]')];
  for (const field of fields) {
    field.addEventListener('input', () => void suggestIn(field), { once: true });
  }
  document.addEventListener('keydown', (event) => {
    const field =
      document.querySelector<HTMLInputElement>('site-search input[name=q]') ?? fields[0];
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event))
      return;
    event.preventDefault();
    field?.focus();
    field?.select();
  });
}

async function suggestIn(field: HTMLInputElement): Promise<void> {
  const { SuggestionBox } = await import('./suggestion-box.ts');
  await new SuggestionBox(field).update();
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, select, textarea'))
  );
}

improveFields();
