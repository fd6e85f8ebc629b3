/**
 * Where the blocks of a publication are heard on its timeline. A block begins with its first clip, or where the
 * publication says that it begins, and lasts until the next one: sound between two belongs to the first of them. Of a
 * chapter whose text is not loaded, only what the publication says is known.
 */
import type { BlockId, ChapterId } from '../publication/ids.ts';
import type { PlacedClip, Publication } from '../publication/publication.ts';
import type { Story } from '../publication/story.ts';
import { lastAtMost } from '../sorted.ts';
import type { Block, SpokenClip } from '../transcript/block.ts';
import type { ChapterText } from '../transcript/chapter-texts.ts';
import { BlockPlace, toMicroseconds } from './block-place.ts';
import { ContentsTitles } from './contents-titles.ts';
import type { Timeline } from './timeline.ts';

export class BlockPlaces {
  readonly #story: Story;
  readonly #timeline: Timeline;
  /** Made when a chapter is first asked for, and again when its text has come. They go with the text. */
  readonly #read = new WeakMap<ChapterText, ChapterPlaces>();
  readonly #unread = new Map<number, ChapterPlaces>();
  #chapterOf: ReadonlyMap<BlockId, number> | undefined;
  #titles: ContentsTitles | undefined;

  constructor(story: Story, timeline: Timeline) {
    this.#story = story;
    this.#timeline = timeline;
  }

  /** Of the whole timeline. */
  get durationSeconds(): number {
    return this.#timeline.durationSeconds;
  }

  /** As the table of contents has it; where that says nothing of the place, the chapter's title. */
  titleAt(position: number, chapterIndex = this.#timeline.chapterAt(position)): string | undefined {
    const { chapters, contents } = this.#story.publication;
    this.#titles ??= new ContentsTitles(contents);
    const start = this.#timeline.chapterStart(chapterIndex);
    const title = this.#titles.titleIn(chapterIndex, this.ofChapter(chapterIndex), start, position);
    return title ?? chapters[chapterIndex]?.title;
  }

  /**
   * The block that is heard at a position; before the first one of a chapter has begun, that one. Undefined where there is
   * no sound.
   */
  at(position: number): BlockPlace | undefined {
    return this.ofChapter(this.#timeline.chapterAt(position)).at(position);
  }

  /** Undefined where the publication has no such block, or where it is silent. */
  of(id: BlockId): BlockPlace | undefined {
    const chapter = this.chapterOf(id);
    return chapter === undefined ? undefined : this.ofChapter(chapter).of(id);
  }

  /** Index of the block's chapter. A block that shares its clip is known once its chapter is loaded. */
  chapterOf(id: BlockId): number | undefined {
    const known = (this.#chapterOf ??= this.#findChapters()).get(id);
    if (known !== undefined) return known;
    for (const chapter of this.#story.texts.loaded.keys()) if (this.ofChapter(chapter).of(id)) return chapter;
    return undefined;
  }

  before(position: number): BlockPlace | undefined {
    const chapter = this.#timeline.chapterAt(position);
    const inChapter = this.ofChapter(chapter).neighbour(position, -1);
    for (let i = chapter - 1, found = inChapter; ; i--) {
      if (found || i < 0) return found;
      found = this.ofChapter(i).places.at(-1);
    }
  }

  after(position: number): BlockPlace | undefined {
    const chapter = this.#timeline.chapterAt(position);
    const inChapter = this.ofChapter(chapter).neighbour(position, 1);
    return inChapter ?? this.#firstFrom(chapter + 1);
  }

  /**
   * The first block that is heard after a silent one. Undefined where none is, and where the silent one is in no chapter
   * that is loaded.
   */
  afterSilent(id: BlockId): BlockPlace | undefined {
    for (const [chapter, { blocks }] of this.#story.texts.loaded) {
      const index = blocks.findIndex((block) => block.id === id);
      if (index < 0) continue;
      const later = new Set(blocks.slice(index + 1).map((block) => block.id));
      const inChapter = this.ofChapter(chapter).places.find(
        (place) => place.isWholeChapter || later.has(place.id),
      );
      return inChapter ?? this.#firstFrom(chapter + 1);
    }
    return undefined;
  }

  /** The loaded blocks that have this text, with its offset in each. */
  *find(text: string): Generator<readonly [BlockPlace, number]> {
    for (const [chapter, { blocks }] of this.#story.texts.loaded)
      for (const { id, text: whole } of blocks) {
        const offset = whole.indexOf(text);
        const place = offset < 0 ? undefined : this.ofChapter(chapter).of(id);
        if (place) yield [place, offset];
      }
  }

  #firstFrom(chapterIndex: number): BlockPlace | undefined {
    const { length } = this.#story.publication.chapters;
    for (let i = chapterIndex; i < length; i++) {
      const [first] = this.ofChapter(i).places;
      if (first) return first;
    }
    return undefined;
  }

  ofChapter(chapterIndex: number): ChapterPlaces {
    const text = this.#story.texts.of(chapterIndex);
    const known = text ? this.#read.get(text) : this.#unread.get(chapterIndex);
    if (known) return known;
    const places = new ChapterPlaces(this.#story.publication, text, this.#timeline, chapterIndex);
    if (!text) this.#unread.set(chapterIndex, places);
    else {
      this.#read.set(text, places);
      this.#unread.delete(chapterIndex);
    }
    return places;
  }

  #findChapters(): ReadonlyMap<BlockId, number> {
    const { chapters, clips } = this.#story.publication;
    const chapterOf = new Map<BlockId, number>();
    for (const { id, index } of chapters) chapterOf.set(blockOfChapter(id), index);
    for (const { block, chapterIndex } of clips) if (block !== undefined) chapterOf.set(block, chapterIndex);
    return chapterOf;
  }
}

export class ChapterPlaces {
  /** In order of time; none in a chapter without sound. */
  readonly places: readonly BlockPlace[];
  /** Undefined where it was not loaded yet. */
  readonly text: ChapterText | undefined;
  readonly #starts: readonly number[];

  constructor(
    publication: Publication,
    text: ChapterText | undefined,
    timeline: Timeline,
    chapterIndex: number,
  ) {
    this.text = text;
    const [first, end] = [timeline.firstClipOf(chapterIndex), timeline.firstClipOf(chapterIndex + 1)];
    const sound = new ChapterSound(publication.clips.slice(first, end), timeline);
    const blocks = text?.blocks ?? [];
    const begun = blocks.length > 0 ? sound.begin(blocks) : sound.beginUnread();
    const chapter = publication.chapters[chapterIndex];
    const isWholeChapter = begun.length === 0;
    if (isWholeChapter && chapter && end > first)
      begun.push({
        id: blockOfChapter(chapter.id),
        block: undefined,
        startSeconds: timeline.chapterStart(chapterIndex),
      });
    this.#starts = begun.map(({ startSeconds }) => startSeconds);
    this.places = begun.map((block, i) => {
      const endSeconds = this.#starts[i + 1] ?? timeline.chapterEnd(chapterIndex);
      return new BlockPlace({ ...block, isWholeChapter, chapterIndex, endSeconds }, (clip, notBefore) =>
        sound.startOf(clip, notBefore),
      );
    });
  }

  at(position: number): BlockPlace | undefined {
    return this.places[this.#indexAt(position)];
  }

  of(id: BlockId): BlockPlace | undefined {
    return this.places.find((place) => place.id === id);
  }

  neighbour(position: number, step: -1 | 1): BlockPlace | undefined {
    return this.places[this.#indexAt(position) + step];
  }

  #indexAt(position: number): number {
    let index = lastAtMost(this.#starts, toMicroseconds(position), this.#starts.length - 1);
    // Blocks that share a clip begin together; the first of them is read first.
    while (index > 0 && this.#starts[index - 1] === this.#starts[index]) index--;
    return Math.max(index, 0);
  }
}

interface Begun {
  readonly id: BlockId;
  readonly block: Block | undefined;
  readonly startSeconds: number;
}

/** The sound of one chapter, and which blocks begin where in it. */
class ChapterSound {
  readonly #clips: readonly PlacedClip[];
  readonly #timeline: Timeline;
  readonly #clipsOf = new Map<string, PlacedClip[]>();

  constructor(clips: readonly PlacedClip[], timeline: Timeline) {
    this.#clips = clips;
    this.#timeline = timeline;
    for (const clip of clips) {
      const same = this.#clipsOf.get(clip.resource.href);
      if (same) same.push(clip);
      else this.#clipsOf.set(clip.resource.href, [clip]);
    }
  }

  /**
   * The same sound may be heard several times: it is the first time that does not begin before `notBefore`, or the last
   * time of all. Undefined where the chapter does not have that sound.
   */
  startOf({ resource, startSeconds }: SpokenClip, notBefore: number): number | undefined {
    const wanted = toMicroseconds(startSeconds);
    let last: number | undefined;
    for (const clip of this.#clipsOf.get(resource.href) ?? []) {
      if (wanted < toMicroseconds(clip.startSeconds) || wanted >= toMicroseconds(clip.endSeconds)) continue;
      last = toMicroseconds(this.#timeline.startOf(clip.index) + startSeconds - clip.startSeconds);
      if (last >= notBefore) return last;
    }
    return last;
  }

  /** Silent blocks are left out. None begins before the block above it. */
  begin(blocks: readonly Block[]): Begun[] {
    const known = new Map(this.beginUnread().map(({ id, startSeconds }) => [id, startSeconds]));
    const begun: Begun[] = [];
    for (const block of blocks) {
      const before = begun.at(-1)?.startSeconds ?? 0;
      const start = known.get(block.id) ?? this.#firstStart(block, before);
      if (start === undefined) continue;
      const startSeconds = Math.max(start, before);
      begun.push({ id: block.id, block, startSeconds });
    }
    return begun;
  }

  /** What the publication says of the blocks without their text. */
  beginUnread(): Begun[] {
    return this.#clips.flatMap(({ block, index }) =>
      block === undefined
        ? []
        : [{ id: block, block: undefined, startSeconds: this.#timeline.startOf(index) }],
    );
  }

  #firstStart({ clips }: Block, notBefore: number): number | undefined {
    for (const clip of clips) {
      const start = this.startOf(clip, notBefore);
      if (start !== undefined) return start;
    }
    return undefined;
  }
}

/** Stands for a whole chapter of whose blocks nothing is known; a block of the same id comes before it. */
function blockOfChapter(chapter: ChapterId): BlockId {
  return chapter as string as BlockId;
}
