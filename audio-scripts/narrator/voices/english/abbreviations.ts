/** Short forms that are read as what they stand for. Keys are written without their last dot. */
export const abbreviations: Readonly<Record<string, string>> = {
  Mr: 'mister',
  Mrs: 'missus',
  Ms: 'miz',
  Dr: 'doctor',
  Prof: 'professor',
  Rev: 'reverend',
  Hon: 'honorable',
  Gov: 'governor',
  Sen: 'senator',
  Rep: 'representative',
  Gen: 'general',
  Col: 'colonel',
  Capt: 'captain',
  Lt: 'lieutenant',
  Sgt: 'sergeant',
  Jr: 'junior',
  Sr: 'senior',
  Ave: 'avenue',
  Rd: 'road',
  Blvd: 'boulevard',
  Mt: 'mount',
  Ft: 'fort',
  Inc: 'incorporated',
  Ltd: 'limited',
  Co: 'company',
  Corp: 'corporation',
  vs: 'versus',
  etc: 'et cetera',
  approx: 'approximately',
  'e.g': 'for example',
  'i.e': 'that is',
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Aug: 'August',
  Sept: 'September',
  Sep: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
};

/** Read so without a dot, too. */
export const dotless = new Set([
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'Prof',
  'Capt',
  'Sgt',
  'Lt',
  'Jr',
  'Sr',
  'vs',
  'etc',
  'Rd',
]);

/** Behind a number: one, and more than one. */
export const units: Readonly<Record<string, readonly [string, string]>> = {
  km: ['kilometer', 'kilometers'],
  m: ['meter', 'meters'],
  cm: ['centimeter', 'centimeters'],
  mm: ['millimeter', 'millimeters'],
  mi: ['mile', 'miles'],
  mph: ['mile an hour', 'miles an hour'],
  ft: ['foot', 'feet'],
  in: ['inch', 'inches'],
  kg: ['kilogram', 'kilograms'],
  g: ['gram', 'grams'],
  lb: ['pound', 'pounds'],
  lbs: ['pound', 'pounds'],
  oz: ['ounce', 'ounces'],
  ml: ['milliliter', 'milliliters'],
  min: ['minute', 'minutes'],
  sec: ['second', 'seconds'],
  hr: ['hour', 'hours'],
  hrs: ['hour', 'hours'],
  '%': ['percent', 'percent'],
  '°': ['degree', 'degrees'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
};

export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

const romans = [
  ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI'],
  ...['XVII', 'XVIII', 'XIX', 'XX'],
];

/** I to XX; undefined for anything else. */
export function romanNumeral(text: string): number | undefined {
  const index = romans.indexOf(text);
  return index < 0 ? undefined : index + 1;
}

/** Whether the dot behind a short form is its own and ends no sentence; `next` is the word behind it. */
export function swallowsDot(core: string, next: string): boolean {
  if (dotless.has(core) && core !== 'etc') return true;
  if (/^\p{Lu}$/u.test(core) && core !== 'I') return true;
  const isShort =
    abbreviations[core] !== undefined || core === 'St' || core === 'No' || /^(?:\p{L}\.)+\p{L}$/u.test(core);
  return isShort && !/^\p{Lu}/u.test(next);
}
