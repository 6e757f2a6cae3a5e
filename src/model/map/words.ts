/** What a point of a map is: something planned, or an institution. */
export const layerWords = { project: '项目', facility: '机构' } as const;
