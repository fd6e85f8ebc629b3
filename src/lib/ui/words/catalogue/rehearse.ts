/** Rehearsing: one character of the story is spoken by the listener. */

export const rehearse = () => 'Rehearse';
export const rehearseIntro = () => 'Speak one of the characters yourself.';
export const yourPart = () => 'Your part';
export const atYourLines = () => 'At your lines';
export const passInSilence = () => 'The voice is silent';
export const waitForMe = () => 'The voice waits';
export const passInSilenceHint = () => 'Your line is lit word by word, for as long as the voice would take.';
export const waitForMeHint = () => 'The voice stops before your line. Play goes on, and lets you hear it.';
export const beginRehearsal = () => 'Begin';
export const endRehearsal = () => 'End';

// In the player. `name` is that of a character.
export const rehearsing = ({ name }: { name: string }) => `Rehearsing ${name}`;
export const yourLine = ({ name }: { name: string }) => `Your line: ${name}`;
