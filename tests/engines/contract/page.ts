/** The page that runs the contract: buttons that call the backend in a gesture, and one function for the driver. */
import type { Sound } from '#lib/player/audio-backend.ts';
import { HowlerBackend } from '#lib/player/howler-backend.ts';
import { contract, gestureRules } from './audio-backend-contract.ts';
import { audiobookRules, longFileRules } from './long-file-rules.ts';
import type { Subject } from './subject.ts';

declare global {
  interface Window {
    obeys(rule: string): Promise<void>;
  }
}

const backend = new HowlerBackend();
const elements = new Set<HTMLMediaElement>();
const { load: loadElement, play } = HTMLMediaElement.prototype;
HTMLMediaElement.prototype.load = function (this: HTMLMediaElement) {
  elements.add(this);
  loadElement.call(this);
};
HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
  elements.add(this);
  return play.call(this);
};

addButton('Prime', () => {
  backend.prime();
});
addButton('Resume', () => {
  backend.resume(1);
});

window.obeys = async (rule) => {
  const [long, short] = await Promise.all([load('long'), load('short')]);
  const subject: Subject = { backend, long, short, elements };
  const obey = contract[rule] ?? gestureRules[rule] ?? longFileRules[rule] ?? audiobookRules[rule];
  if (!obey) throw new Error(`there is no rule ${rule}`);
  await obey(subject);
};

async function load(name: string): Promise<Sound> {
  const seconds = await (await fetch(`${name}.seconds`)).text();
  return {
    blob: await (await fetch(`${name}.mp3`)).blob(),
    mediaType: 'audio/mpeg',
    durationSeconds: Number(seconds),
  };
}

function addButton(name: string, act: () => void): void {
  const button = document.createElement('button');
  button.textContent = name;
  button.addEventListener('click', act);
  document.body.append(button);
}
