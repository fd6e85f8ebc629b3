/** Words, in lower case, that show which reading a heteronym near them has. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
export const subjects = words('he she it they we i you who which that');
export const determiners = words('the a an my your his her our their its this every each no another');
export const auxiliaries = words("to will would must should shall can could may might don't didn't did not");
export const leaden = words(
  'pipe pipes paint bullet bullets poisoning weight weights shot pencil pencils roof coffin coffins lined sheet sheets crystal glass ore mine mines soldier soldiers type cot',
);
export const aroundThread = words(
  'up down around round the his her its a an my our their through along back tight tightly into',
);
export const bowing = words('take takes took taking taken make makes made making give gives gave giving');
export const bent = words('low deep deeply slight formal polite final courtly stiff little head heads');
export const ofShips = words('stern ship boat deck wave waves anchor mast hull port starboard sea canoe');
export const ofStrings = words(
  'arrow arrows violin cello fiddle string strings tie ribbon hair knot quiver crossbow archer',
);
export const music = words(
  'guitar guitars drum drums line lines player players note notes clef voice solo string strings singer',
);
export const played = words('plays play played playing double deep upright electric slap');
export const fish = words(
  'fish fishing fished caught catch lake river sea striped fried grilled rod hook pond largemouth',
);
export const tiny = words(
  'detail details amount amounts particle particles quantity quantities trace traces difference differences scratch scratches speck specks fraction crack cracks creature creatures flaw flaws insect insects change changes handwriting print',
);
export const degrees = words('so very too extremely most incredibly almost how');
export const calm = words(
  'was is are were be been am being felt feel feels seemed seems looked looks quite very perfectly so not more',
);
export const matter = words("the table's of its digital online web video fat sugar water alcohol book's");
export const belongings = words(
  'of is was and for creator creators warning type page pages provider which that had has as or but',
);
export const dived = words(
  'into in off under down for through from to deep beneath behind over toward towards straight headfirst headlong',
);
export const afterNoun = words(
  'of was is had were in on at and who that for with from lay sat said looked could would did',
);
export const seeds = words('seed seeds the corn wheat doubt discord confusion fear grass oats');
export const objects = words('me him her us them you');
export const cloth = words(
  'coat dress sleeve shirt skirt fabric cloth canvas sail sails curtain curtains jacket trousers jeans stocking stockings seam pocket page paper tent net veil scarf lining',
);
export const weeping = words(
  'eye eyes cheek cheeks face wept weep cry cried crying shed wipe wiped fell ran rolled trickled slid salt single sobbed lashes handkerchief',
);
export const bodies = words(
  'was is are were be been so too very how as that came come sat stood lived live lives drew got get stay stayed keep kept held hold stand leaned not quite pretty uncomfortably',
);
export const people = words(
  'man men woman women lady gentleman mother father grandmother grandfather parents aunt uncle king queen priest couple servant servants relative relatives monk butler widow professor',
);
export const learnt = words('behavior behaviour response responses habit habits skill skills helplessness');
export const places = new Set([
  '',
  'by',
  'with',
  'from',
  'at',
  'in',
  'that',
  'how',
  'to',
  'and',
  'was',
  'were',
]);
export const pencils = words('pencil pencils bullet bullets roof pipe pipes paint petrol gasoline');
