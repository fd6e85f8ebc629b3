/** All that is translated into German: one file that is loaded by itself. */
import type { TranslatedAreas } from '../../translated-areas.ts';
import { words as about } from './about.ts';
import { words as app } from './app.ts';
import { words as backup } from './backup.ts';
import { words as book } from './book.ts';
import { words as bookmarks } from './bookmarks.ts';
import { words as car } from './car.ts';
import { words as cast } from './cast.ts';
import { words as chapters } from './chapters.ts';
import { words as downloads } from './downloads.ts';
import { words as downloadsPage } from './downloads-page.ts';
import { words as handOver } from './hand-over.ts';
import { words as install } from './install.ts';
import { words as keys } from './keys.ts';
import { words as library } from './library.ts';
import { words as listening } from './listening.ts';
import { words as ownBooks } from './own-books.ts';
import { words as pages } from './pages.ts';
import { words as player } from './player.ts';
import { words as readAloud } from './read-aloud.ts';
import { words as rehearse } from './rehearse.ts';
import { words as removal } from './removal.ts';
import { words as repeat } from './repeat.ts';
import { words as saveCopy } from './save-copy.ts';
import { words as search } from './search.ts';
import { words as selection } from './selection.ts';
import { words as settings } from './settings.ts';
import { words as skipSilence } from './skip-silence.ts';
import { words as sleep } from './sleep.ts';
import { words as story } from './story.ts';
import { words as time } from './time.ts';
import { words as timing } from './timing.ts';
import { words as type } from './type.ts';

const areas: TranslatedAreas = {
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
  'own-books': ownBooks,
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

export const language = { code: 'de', areas };
