/** The page's colours as the canvas of the map can read them. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly hatch: string;
  readonly accent: string;
  readonly elder: string;
  readonly child: string;
  /** Text on the two darkest steps of the scale. */
  readonly inkOnScale: string;
  /** `--scale-0` … `--scale-5`. */
  readonly scale: readonly string[];
}

/** Reads the custom properties in force at an element, whatever notation they are written in. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const read = (name: string): string => {
    probe.style.color = `var(--${name})`;
    const { color } = getComputedStyle(probe);
    if (!context) return color;
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return `rgb(${red}, ${green}, ${blue})`;
  };
  const palette: Palette = {
    paper: read('paper'),
    ink: read('ink'),
    muted: read('ink-2'),
    line: read('line'),
    hatch: read('hatch'),
    accent: read('accent'),
    elder: read('elder'),
    child: read('child'),
    inkOnScale: read('scale-ink-light'),
    scale: [0, 1, 2, 3, 4, 5].map((step) => read(`scale-${step}`)),
  };
  probe.remove();
  return palette;
}

/** Calls back when the page's colours may have changed: the system's scheme, its contrast, or an attribute of the page. */
export function watchPalette(changed: () => void, signal: AbortSignal): void {
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
    matchMedia(query).addEventListener('change', changed, { signal });
  }
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {
    attributeFilter: ['class', 'data-theme', 'data-contrast', 'data-mode'],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}
