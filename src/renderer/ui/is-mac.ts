/** Command instead of Control, and Apple's signs for the keys. */
export const isMac = navigator.platform.startsWith('Mac');
