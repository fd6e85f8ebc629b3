/** All words of the app, as they are written. */
import { words as about } from '../../src/lib/ui/words/catalogue/about.ts';
import { words as app } from '../../src/lib/ui/words/catalogue/app.ts';
import { words as backup } from '../../src/lib/ui/words/catalogue/backup.ts';
import { words as book } from '../../src/lib/ui/words/catalogue/book.ts';
import { words as bookmarks } from '../../src/lib/ui/words/catalogue/bookmarks.ts';
import { words as car } from '../../src/lib/ui/words/catalogue/car.ts';
import { words as cast } from '../../src/lib/ui/words/catalogue/cast.ts';
import { words as chapters } from '../../src/lib/ui/words/catalogue/chapters.ts';
import { words as downloads } from '../../src/lib/ui/words/catalogue/downloads.ts';
import { words as downloadsPage } from '../../src/lib/ui/words/catalogue/downloads-page.ts';
import { words as handOver } from '../../src/lib/ui/words/catalogue/hand-over.ts';
import { words as install } from '../../src/lib/ui/words/catalogue/install.ts';
import { words as keys } from '../../src/lib/ui/words/catalogue/keys.ts';
import { words as library } from '../../src/lib/ui/words/catalogue/library.ts';
import { words as listening } from '../../src/lib/ui/words/catalogue/listening.ts';
import { words as pages } from '../../src/lib/ui/words/catalogue/pages.ts';
import { words as player } from '../../src/lib/ui/words/catalogue/player.ts';
import { words as readAloud } from '../../src/lib/ui/words/catalogue/read-aloud.ts';
import { words as rehearse } from '../../src/lib/ui/words/catalogue/rehearse.ts';
import { words as removal } from '../../src/lib/ui/words/catalogue/removal.ts';
import { words as repeat } from '../../src/lib/ui/words/catalogue/repeat.ts';
import { words as saveCopy } from '../../src/lib/ui/words/catalogue/save-copy.ts';
import { words as search } from '../../src/lib/ui/words/catalogue/search.ts';
import { words as selection } from '../../src/lib/ui/words/catalogue/selection.ts';
import { words as settings } from '../../src/lib/ui/words/catalogue/settings.ts';
import { words as skipSilence } from '../../src/lib/ui/words/catalogue/skip-silence.ts';
import { words as sleep } from '../../src/lib/ui/words/catalogue/sleep.ts';
import { words as story } from '../../src/lib/ui/words/catalogue/story.ts';
import { words as time } from '../../src/lib/ui/words/catalogue/time.ts';
import { words as timing } from '../../src/lib/ui/words/catalogue/timing.ts';
import { words as type } from '../../src/lib/ui/words/catalogue/type.ts';

export const englishAreas = {
  about,
  app,
  backup,
  book,
  bookmarks,
  car,
  cast,
  chapters,
  downloads,
  'downloads-page': downloadsPage,
  'hand-over': handOver,
  install,
  keys,
  library,
  listening,
  pages,
  player,
  'read-aloud': readAloud,
  rehearse,
  removal,
  repeat,
  'save-copy': saveCopy,
  search,
  selection,
  settings,
  'skip-silence': skipSilence,
  sleep,
  story,
  time,
  timing,
  type,
};
