/** "1×", "1.25×". */
export function formatRate(rate: number): string {
  return `${Number(rate.toFixed(2))}×`;
}
