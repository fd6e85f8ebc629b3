/** Signs and how they are said in words: flite reads numbers itself, but would drop most of these. */
const halves: readonly (readonly [string, string])[] = [
  ['½', 'half'],
  ['¼', 'quarter'],
  ['⅓', 'third'],
  ['⅕', 'fifth'],
  ['⅛', 'eighth'],
];
const several: readonly (readonly [string, string])[] = [
  ['¾', 'three quarters'],
  ['⅔', 'two thirds'],
  ['⅜', 'three eighths'],
  ['⅝', 'five eighths'],
  ['⅞', 'seven eighths'],
];
const signs: readonly (readonly [RegExp, string])[] = [
  ...several.flatMap(
    ([sign, said]) =>
      [
        [new RegExp(String.raw`(?<=\d\s?)${sign}`, 'g'), ` and ${said}`],
        [new RegExp(sign, 'g'), ` ${said}`],
      ] as const,
  ),
  ...halves.flatMap(
    ([sign, said]) =>
      [
        [new RegExp(String.raw`(?<=\d\s?)${sign}`, 'g'), ` and a ${said}`],
        [new RegExp(sign, 'g'), ` one ${said}`],
      ] as const,
  ),
  [/£1(?![\d.,]*\d)/g, '1 pound'],
  [/£([\d,]+(?:\.\d+)?)/g, '$1 pounds'],
  [/€1(?![\d.,]*\d)/g, '1 euro'],
  [/€([\d,]+(?:\.\d+)?)/g, '$1 euros'],
  [/¥([\d,]+)/g, '$1 yen'],
  [/(\d)\s?¢/g, '$1 cents'],
  [/°\s?C\b/g, ' degrees Celsius'],
  [/°\s?F\b/g, ' degrees Fahrenheit'],
  [/(?<=\d)°/g, ' degrees'],
  [/×/g, ' times '],
  [/÷/g, ' divided by '],
  [/(?<=\d)\s?[–]\s?(?=\d)/g, ' to '],
  [/−(?=\d)/g, ' minus '],
  [/§/g, ' section '],
  [/№/g, ' number '],
  [/&/g, ' and '],
  [/(?<=\s)\+(?=\s)/g, ' plus '],
  [/(?<=\s)=(?=\s)/g, ' equals '],
];

export function withWords(text: string): string {
  return signs.reduce((said, [sign, words]) => said.replace(sign, words), text);
}
