import { createSpotlight } from '@mantine/spotlight';

/** What the palette's list and its field share. */
export const [paletteStore, paletteActions] = createSpotlight();
