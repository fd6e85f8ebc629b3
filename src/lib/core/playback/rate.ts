/** How fast a story may play; 1 is as recorded, and the pitch is kept. */
export const slowestRate = 0.5;
export const fastestRate = 3;
