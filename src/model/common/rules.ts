/** How close what an editor read is to the text that it speaks of, the closest first. */
export const grades = ['官方文件副本', '媒体', '转载'] as const;

export type Grade = (typeof grades)[number];
