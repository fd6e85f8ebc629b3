/** Finds the sentences that are written in a TypeScript file rather than taken from the catalogue. */
import ts from 'typescript';

/** Attributes that are read aloud, and properties of our own components whose value is shown. */
export const shownProperties = [
  'action',
  'actionNamed',
  'alt',
  'aria-description',
  'aria-label',
  'aria-valuetext',
  'label',
  'place',
  'placeholder',
  'text',
  'title',
];

/** Their arguments are selectors and media queries. */
const takesSelector = new Set(['closest', 'matches', 'matchMedia', 'querySelector', 'querySelectorAll']);

/**
 * Strings of at least two words, and any word that is the value of a property that is shown. Values that a template
 * string takes are written as "…". What is thrown as an `Error` is for the browser's console.
 */
export function sentencesIn(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isElsewhere(node)) return;
    const text = textOf(node);
    if (text !== undefined && (isSentence(text) || (isShown(node) && /\p{L}/u.test(text)))) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

function isElsewhere(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isNewExpression(node)) return /(?:Error|Failed|Full)$/.test(node.expression.getText());
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  return takesSelector.has(
    ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText(),
  );
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
}

function isSentence(text: string): boolean {
  const words = text.replace(/<style>[^]*<\/style>|<[a-z!/][^<>]*>/g, '');
  return /\p{L}{2}[,;:’]* \p{L}|\p{L} \p{L}{2}|… \p{L}{2}|\p{L}{2} …/u.test(words);
}

function isShown({ parent }: ts.Node): boolean {
  if (!ts.isPropertyAssignment(parent)) return false;
  const { name } = parent;
  return (ts.isIdentifier(name) || ts.isStringLiteral(name)) && shownProperties.includes(name.text);
}
