/** Abbreviations and what they are read as. The keys leave out the last dot. */
export const abbreviations: ReadonlyMap<string, string> = new Map([
  ...([
    ['Mr', 'mister'],
    ['Mrs', 'missus'],
    ['Ms', 'miz'],
    ['Dr', 'doctor'],
    ['Prof', 'professor'],
    ['Rev', 'reverend'],
    ['Hon', 'honorable'],
    ['Gov', 'governor'],
    ['Sen', 'senator'],
    ['Rep', 'representative'],
    ['Fr', 'father'],
    ['Mme', 'madame'],
    ['Mlle', 'mademoiselle'],
    ['Pres', 'president'],
  ] as const),
  ...([
    ['Gen', 'general'],
    ['Adm', 'admiral'],
    ['Maj', 'major'],
    ['Col', 'colonel'],
    ['Capt', 'captain'],
    ['Cpl', 'corporal'],
    ['Lt', 'lieutenant'],
    ['Sgt', 'sergeant'],
    ['Pvt', 'private'],
    ['Det', 'detective'],
    ['Insp', 'inspector'],
    ['Supt', 'superintendent'],
    ['Jr', 'junior'],
    ['Sr', 'senior'],
  ] as const),
  ...([
    ['Ave', 'avenue'],
    ['Rd', 'road'],
    ['Blvd', 'boulevard'],
    ['Ln', 'lane'],
    ['Pl', 'place'],
    ['Sq', 'square'],
    ['Rte', 'route'],
    ['Hwy', 'highway'],
    ['Apt', 'apartment'],
    ['Mt', 'mount'],
    ['Ft', 'fort'],
    ['Vol', 'volume'],
    ['vol', 'volume'],
    ['Fig', 'figure'],
    ['fig', 'figure'],
    ['pp', 'pages'],
    ['Nos', 'numbers'],
    ['nos', 'numbers'],
    ['Ch', 'chapter'],
    ['ch', 'chapter'],
    ['Pt', 'part'],
    ['pt', 'part'],
    ['c', 'circa'],
    ['ca', 'circa'],
  ] as const),
  ...([
    ['Inc', 'incorporated'],
    ['Ltd', 'limited'],
    ['Co', 'company'],
    ['Corp', 'corporation'],
    ['Bros', 'brothers'],
    ['Dept', 'department'],
    ['vs', 'versus'],
    ['etc', 'et cetera'],
    ['approx', 'approximately'],
    ['e.g', 'for example'],
    ['i.e', 'that is'],
  ] as const),
  ...([
    ['Jan', 'January'],
    ['Feb', 'February'],
    ['Mar', 'March'],
    ['Apr', 'April'],
    ['Aug', 'August'],
    ['Sept', 'September'],
    ['Sep', 'September'],
    ['Oct', 'October'],
    ['Nov', 'November'],
    ['Dec', 'December'],
  ] as const),
  ...([
    ['Mon', 'Monday'],
    ['Tue', 'Tuesday'],
    ['Tues', 'Tuesday'],
    ['Wed', 'Wednesday'],
    ['Thu', 'Thursday'],
    ['Thur', 'Thursday'],
    ['Thurs', 'Thursday'],
    ['Fri', 'Friday'],
    ['Sat', 'Saturday'],
    ['Sun', 'Sunday'],
  ] as const),
]);

/** These are abbreviations without a dot too. */
export const dotless: ReadonlySet<string> = new Set([
  ...['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Capt', 'Sgt', 'Lt', 'Jr', 'Sr', 'vs', 'etc', 'Rd', 'Mme', 'Mlle'],
  ...['Feb', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec', 'Tues', 'Thurs'],
]);

/** These come before a name, so a capital after their dot does not begin a sentence. */
export const titles: ReadonlySet<string> = new Set([
  ...['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Rev', 'Hon', 'Gov', 'Sen', 'Rep', 'Gen', 'Adm', 'Maj', 'Col'],
  ...[
    'Capt',
    'Cpl',
    'Lt',
    'Sgt',
    'Mt',
    'Ft',
    'vs',
    'Pvt',
    'Det',
    'Insp',
    'Supt',
    'Fr',
    'Mme',
    'Mlle',
    'Pres',
  ],
]);

/** These come before a number. */
export const counters: ReadonlySet<string> = new Set([
  ...['No', 'no', 'Nos', 'nos', 'Vol', 'vol', 'Fig', 'fig', 'p', 'pp', 'Ch', 'ch', 'Pt', 'pt', 'c', 'ca'],
]);

export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

const days = /^(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)$/;

export function isShortDay(text: string): boolean {
  return days.test(text);
}
