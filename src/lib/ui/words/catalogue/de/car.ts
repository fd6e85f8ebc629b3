import type { Translation } from '../../area.ts';
import type { words as english } from '../car.ts';

export const words = {
  car: () => 'Autoansicht',
  leaveCar: () => 'Autoansicht verlassen',
} satisfies Translation<typeof english>;
