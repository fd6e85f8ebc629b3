import type { Player } from '#lib/player/player.ts';

/**
 * Loads the text of the chapter at the player's position, on every page: places need words. While it is heard, that of
 * the next chapter is loaded, too; not before, so that it does not delay the first sound.
 */
export function loadHeardText(player: Player): void {
  const load = (ahead: number) => {
    const open = player.open.current;
    if (!open) return;
    const chapter = open.timeline.chapterAt(player.position()) + ahead;
    if (chapter < open.story.publication.chapters.length) void open.story.texts.load(chapter);
  };
  player.state.subscribe(() => {
    load(0);
  });
  player.heartbeat.subscribe(() => {
    load(0);
    load(1);
  });
}
