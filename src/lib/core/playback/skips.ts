/** Seconds that the skip buttons, the arrow keys and the lock screen move by: back for what was missed, on past what is known. */
export const skipBackSeconds = 15;
export const skipOnSeconds = 30;
