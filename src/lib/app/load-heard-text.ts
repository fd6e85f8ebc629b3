import type { Player } from '#lib/player/player.ts';

/** Loads the text of the chapter that is heard and of the next one, on every page: places need words. */
export function loadHeardText(player: Player): void {
  let known = -1;
  const follow = () => {
    const open = player.open.current;
    if (!open) return;
    const chapter = open.timeline.chapterAt(player.position());
    if (chapter === known) return;
    known = chapter;
    void open.story.texts.load(chapter);
    if (chapter + 1 < open.story.publication.chapters.length) void open.story.texts.load(chapter + 1);
  };
  player.open.subscribe(() => {
    known = -1;
  });
  player.state.subscribe(follow);
  player.heartbeat.subscribe(follow);
}
