/**
 * Puts the page into the remembered mode before it paints, and again when it comes back from the
 * browser's history. A link with `?mode=elder` turns the mode on; where storage is refused the
 * address keeps it, so that reloading does not lose it.
 */
(() => {
  const root = document.documentElement;
  const address = new URL(location.href);

  function restore() {
    try {
      if (localStorage.getItem('mode')) root.dataset.mode = 'elder';
      else delete root.dataset.mode;
    } catch {
      return;
    }
  }

  restore();
  addEventListener('pageshow', (event) => event.persisted && restore());
  if (address.searchParams.get('mode') !== 'elder') return;
  root.dataset.mode = 'elder';
  try {
    localStorage.setItem('mode', 'elder');
    address.searchParams.delete('mode');
    history.replaceState(history.state, '', address);
  } catch {
    return;
  }
})();
