/** The screen for the car: a few controls that fill it. */

export const car = () => 'Car';
export const leaveCar = () => 'Leave the car screen';
