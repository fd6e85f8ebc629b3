/** Each story plays at the speed that was chosen for it, and a new one at the default. */
import { rateOf } from '#lib/core/settings/settings.ts';
import type { Player } from '#lib/player/player.ts';
import type { SettingsStore } from '#lib/storage/settings-store.ts';

export function keepBookRates(
  player: Pick<Player, 'open' | 'rate' | 'setRate'>,
  settings: Pick<SettingsStore, 'current' | 'change'>,
): void {
  const id = () => player.open.current?.story.publication.id;
  const apply = () => {
    const open = id();
    player.setRate(
      open === undefined ? settings.current.current.rate : rateOf(settings.current.current, open),
    );
  };
  apply();
  player.open.subscribe(apply);
  // Another tab, or the settings page.
  settings.current.subscribe(apply);
  player.rate.subscribe((rate) => {
    const open = id();
    const { current } = settings.current;
    if (open !== undefined && rate !== rateOf(current, open))
      settings.change({ bookRates: { ...current.bookRates, [open]: rate } });
  });
}
