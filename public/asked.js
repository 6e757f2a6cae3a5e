/**
 * Says before the page is painted that there is script, and whether the address asks the search something; what it
 * needs first comes while its script does.
 */
(() => {
  const { dataset } = document.documentElement;
  dataset.script = '';
  if (location.pathname !== '/search/' || !/[?&][^=]+=[^&]/.test(location.search)) return;
  dataset.asked = '';
  for (const name of ['texts', 'suggestions']) {
    const link = document.createElement('link');
    const href = `/pagefind/${name}.json`;
    document.head.append(
      Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }),
    );
  }
})();
