/** How much of a card can be read: from far its shape, colour and initials; nearer who it is and what they do; near by everything. */
export const zoomLevels = ['far', 'middle', 'near'] as const;
export type ZoomLevel = (typeof zoomLevels)[number];

/** Below these zooms the smallest words of the level above would be under 7 pixels high on the screen. */
const middleFrom = 0.36;
/** From this zoom on, names can be read. */
export const zoomOfNames = middleFrom;
const nearFrom = 0.7;

export const zoomLevelOf = (zoom: number): ZoomLevel => (zoom < middleFrom ? 'far' : zoom < nearFrom ? 'middle' : 'near');

/** How much larger headings are written, so that they can be read from further away. */
export const headingScale: Record<ZoomLevel, number> = { far: 2, middle: 1.4, near: 1 };
