/**
 * What an engine's message says about a resource that failed. MediaError has the same code for a sound that cannot be
 * decoded and for a device that cannot be opened, so only the message distinguishes them.
 */
import type { BackendEvent } from './audio-backend.ts';

const deviceMessages = [
  // Firefox, where no sound device could be opened: MediaDecoderStateMachine.cpp, AudioStream.cpp.
  'OnMediaSinkAudioError',
  'NS_ERROR_DOM_MEDIA_MEDIASINK_ERR',
  'NS_ERROR_DOM_MEDIA_CUBEB_INITIALIZATION_ERR',
  // Chromium, the same: pipeline_status.cc.
  'AUDIO_RENDERER_ERROR',
];

export function failureOf(detail: string): Extract<BackendEvent, { type: 'failed' }> {
  const isOfDevice = deviceMessages.some((message) => detail.includes(message));
  return { type: 'failed', kind: isOfDevice ? 'no-device' : 'unplayable', detail };
}
