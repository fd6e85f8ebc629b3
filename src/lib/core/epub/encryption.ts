/** Which files of a book are encrypted, and by whom. Fonts may be: they are not read. */
import { elementsNamed, firstNamed, textOf, type MarkupElement } from '../markup/element.ts';

export const encryptionPath = 'META-INF/encryption.xml';
export const lcpLicencePath = 'META-INF/license.lcpl';
export const adobeRightsPath = 'META-INF/rights.xml';
export const applePath = 'META-INF/sinf.xml';

export interface EncryptedFile {
  /** Relative to the book's root. */
  readonly href: string;
  readonly scheme: 'lcp' | 'adobe' | 'unknown';
}

/** Fonts with their beginnings changed (EPUB 3.3, 4.4), or Adobe's way of that. */
const fontMangling = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

export function encryptedFiles(encryption: MarkupElement): readonly EncryptedFile[] {
  return [...elementsNamed(encryption, 'encrypteddata')].flatMap((data): EncryptedFile[] => {
    const algorithm = firstNamed(data, 'encryptionmethod')?.attributes['algorithm'] ?? '';
    const href = firstNamed(data, 'cipherreference')?.attributes['uri'];
    if (href === undefined || fontMangling.has(algorithm)) return [];
    return [{ href, scheme: schemeOf(data) }];
  });
}

function schemeOf(data: MarkupElement): EncryptedFile['scheme'] {
  const retrieval = firstNamed(data, 'retrievalmethod')?.attributes;
  const hint = `${retrieval?.['uri'] ?? ''} ${retrieval?.['type'] ?? ''}`;
  if (/license\.lcpl|readium\.org\/2014\/01\/lcp/.test(hint)) return 'lcp';
  const key = firstNamed(data, 'keyinfo');
  return key && (firstNamed(key, 'resource') || textOf(key).includes('adept')) ? 'adobe' : 'unknown';
}
