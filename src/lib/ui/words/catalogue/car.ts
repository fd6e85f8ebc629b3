/** The screen for the car: a few controls that fill it. */
import { area } from '../area.ts';

export const words = area('car', {
  car: () => 'Car',
  leaveCar: () => 'Leave the car screen',
});
