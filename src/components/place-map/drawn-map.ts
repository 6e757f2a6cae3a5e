import type { PlaceMapData } from '../../model/map/rules.ts';
import type { Selection } from './state.ts';
import type { View } from './view.ts';

/** A drawn map, as the element steers it: the small one in SVG or the large one of MapLibre. */
export interface DrawnMap {
  /** Changes city: its shapes and what part of the world is seen. */
  show(data: PlaceMapData): void;
  /** Draws what the state asks for. */
  update(view: View): void;
  /** Marks the selection and opens its popup; null closes it. */
  select(selection: Selection | null, options: SelectOptions): void;
  /** The whole city again. */
  fit(): void;
  /** Reads the page's colours again. */
  repaint(): void;
  remove(): void;
}

/** What a selection shows, and whether the popup takes the focus. */
interface SelectOptions {
  readonly content: HTMLElement | undefined;
  readonly takeFocus: boolean;
}

/** What a visitor does on a map, and that it has died: its worker is gone, or what it draws with. */
export interface MapEvents {
  onSelect: (selection: Selection | null) => void;
  onLost: () => void;
}
