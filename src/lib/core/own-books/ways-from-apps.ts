/**
 * How files come into the installed app from others, for the web manifest: they are shared with it, or opened with it. Systems
 * find an app for a file by its media type or by its name's ending. What a file is shows later, in its content.
 */
type Endings = readonly `.${string}`[];

const books: Readonly<Record<string, Endings>> = {
  'application/epub+zip': ['.epub'],
  'application/lpf+zip': ['.lpf'],
  'application/audiobook+zip': ['.audiobook'],
  'application/webpub+zip': ['.webpub'],
  'application/zip': ['.zip'],
  'application/x-zip-compressed': ['.zip', '.daisy'],
};
const sounds: Readonly<Record<string, Endings>> = {
  'audio/mpeg': ['.mp3'],
  'audio/mp4': ['.m4b', '.m4a', '.mp4'],
  'audio/x-m4a': ['.m4a'],
  'audio/x-m4b': ['.m4b'],
  'audio/aac': ['.aac'],
  'audio/ogg': ['.ogg', '.oga', '.opus'],
  'audio/opus': ['.opus'],
  'audio/flac': ['.flac'],
  'audio/x-flac': ['.flac'],
  'audio/wav': ['.wav'],
  'audio/x-wav': ['.wav'],
  'audio/webm': ['.weba', '.webm'],
  'audio/x-matroska': ['.mka'],
};
/** Opened or shared together with sound. */
const captions: Readonly<Record<string, Endings>> = {
  'text/vtt': ['.vtt'],
  'application/x-subrip': ['.srt'],
  'application/x-lrc': ['.lrc'],
};
/** Android looks at the type alone, and knows no better one of books with an uncommon ending. */
const unknownType = 'application/octet-stream';

export const sharedFilesField = 'books';
export const sharedTexts = ['title', 'text', 'url'] as const;

/** Members of the web manifest. `share`: the address where the service worker receives what is shared. */
export function waysFromApps({ library, share }: { readonly library: string; readonly share: string }) {
  const [title, text, url] = sharedTexts;
  const types = { ...books, ...sounds, ...captions };
  const endings = new Set(Object.values(types).flat());
  return {
    share_target: {
      action: share,
      method: 'POST' as const,
      enctype: 'multipart/form-data',
      params: {
        title,
        text,
        url,
        files: [{ name: sharedFilesField, accept: [...Object.keys(types), unknownType, ...endings] }],
      },
    },
    file_handlers: [
      {
        action: library,
        accept: Object.fromEntries(Object.entries(types).map(([type, its]) => [type, [...its]])),
      },
    ],
  };
}
