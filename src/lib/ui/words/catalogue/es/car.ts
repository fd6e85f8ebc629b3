import type { Translation } from '../../area.ts';
import type { words as english } from '../car.ts';

export const words = {
  car: () => 'Modo de conducción',
  leaveCar: () => 'Salir del modo de conducción',
} satisfies Translation<typeof english>;
