declare module 'polylabel' {
  /** The pole of inaccessibility of a polygon, its distance to the border with it. */
  export default function polylabel(
    polygon: [number, number][][],
    precision?: number,
  ): [number, number] & { distance: number };
}
