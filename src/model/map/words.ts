/** What a point of a map is: something planned, or an institution. */
export const layerWords = { project: '项目', facility: '机构' } as const;

/** What the large map costs a visitor: MapLibre, its worker and its style, after brotli. */
export const largeMapKilobytes = 400;
