/** A database of its own: one that is large or damaged keeps nobody from a place or a download. */
export const booksDatabase = 'lamplight-books';
