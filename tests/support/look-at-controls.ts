/** Runs in the page. Every problem is one line. */
export async function lookAtControls(): Promise<string[]> {
  const problems: string[] = [];
  /** Who cannot aim well needs so much (WCAG 2.5.5). */
  const least = 44 - 0.5;
  const dialogs = [...document.querySelectorAll('dialog[open]')];
  const scope = dialogs.at(-1) ?? document.body;
  const before = document.activeElement;
  const place = { x: scrollX, y: scrollY };

  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    !element.closest('[inert], [aria-hidden="true"]');
  const nameOf = (element: Element) =>
    `${element.localName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
  /** A control that is drawn by its label is as large as that. */
  const targetOf = (element: Element): Element => element.closest('label') ?? element;
  /** In a sentence a link is as high as the line: WCAG 2.5.8 exempts it. Words of the text are no controls at all. */
  const isInSentence = (element: Element) =>
    getComputedStyle(element).display === 'inline' &&
    (element.parentElement?.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0);
  const hasRing = (element: Element | null) =>
    element !== null &&
    [undefined, '::after'].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
  /** Some draw it on what is seen of them. */
  const showsFocus = (element: Element) =>
    [element, element.closest('label'), element.nextElementSibling, element.closest('form')].some(hasRing) ||
    [...element.querySelectorAll('*')].some(hasRing);
  /** What of it is not cut off by what scrolls. */
  const seenBox = (element: Element) => {
    const box = element.getBoundingClientRect();
    let { left, top, right, bottom } = box;
    for (let around = element.parentElement; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const it = around.getBoundingClientRect();
      [left, right] = [Math.max(left, it.left), Math.min(right, it.right)];
      [top, bottom] = [Math.max(top, it.top), Math.min(bottom, it.bottom)];
    }
    return { left, top, right, bottom };
  };
  const scrollsAside = (element: Element) => {
    const row = element.closest('ul');
    return row !== null && row.scrollWidth > row.clientWidth;
  };

  const controls = [
    ...scope.querySelectorAll('a[href], button, summary, input, textarea, select, [tabindex="0"]'),
  ].filter((element): element is HTMLElement => element instanceof HTMLElement && isSeen(element));
  const textOf = (ids: string | null) =>
    (ids?.split(' ') ?? []).map((id) => document.getElementById(id)?.innerText ?? '').join(' ');
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  /** Who speaks to their device says what they see (WCAG 2.5.3). A value or a hint is in the description. */
  const isNamedAsSeen = (element: HTMLElement) => {
    const labelledBy = textOf(element.getAttribute('aria-labelledby'));
    const name = element.getAttribute('aria-label') ?? labelledBy;
    const seen = plain(element.innerText).replace(
      plain(textOf(element.getAttribute('aria-describedby'))),
      '',
    );
    return name === '' || plain(name).includes(seen.trim());
  };
  /** The points of a control at which something else is hit. */
  const coversOf = (target: Element) => {
    const box = seenBox(target);
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const shares = [0.5, 0.1, 0.9];
    const covers = shares
      .flatMap((y) => shares.map((x) => [left + (right - left) * x, top + (bottom - top) * y] as const))
      .map(([x, y]) => document.elementFromPoint(x, y))
      .filter((hit) => !hit || !(target.contains(hit) || hit.contains(target)))
      // What the listener has opened over the text, and closes with Escape, may cover it.
      .filter((hit) => !hit?.closest('[role="toolbar"]'));
    if (bottom - top < Math.min(target.getBoundingClientRect().height, 24)) return [null];
    return covers.length > 4 ? covers : [];
  };
  const frame = () => new Promise(requestAnimationFrame);

  // The page makes room for a message one frame after the message has its size.
  for (let frames = 0; frames < 2; frames++) await frame();
  if (before instanceof HTMLElement) before.blur();
  for (const control of controls) {
    const target = targetOf(control);
    const isText = control.localName === 'article';
    if ('disabled' in control && control.disabled) continue;
    // As after a key: only then the focus is drawn.
    control.focus({ focusVisible: true });
    if (document.activeElement !== control) {
      problems.push(`${nameOf(control)} takes no focus`);
      continue;
    }
    if (!isText && !showsFocus(control)) problems.push(`${nameOf(control)} shows no focus`);
    const box = target.getBoundingClientRect();
    if (!isText && !isInSentence(control) && (box.width < least || box.height < least))
      problems.push(`${nameOf(control)} is ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`);
    if (isText) continue;
    if ((box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5) && !scrollsAside(control))
      problems.push(`${nameOf(control)} sticks out at ${box.left.toFixed(0)} to ${box.right.toFixed(0)}`);
    if (!isNamedAsSeen(control)) problems.push(`${nameOf(control)} is seen as “${control.innerText}”`);
    // A bar may come or go with the place on the page.
    for (let frames = 0; frames < 3 && coversOf(target).length > 0; frames++) await frame();
    const [cover] = coversOf(target);
    if (cover !== undefined)
      problems.push(`${nameOf(control)} is covered by ${cover ? nameOf(cover) : 'the screen’s edge'}`);
  }
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  else (document.activeElement as HTMLElement | null)?.blur();
  scrollTo({ left: place.x, top: place.y, behavior: 'instant' });

  const layerOf = (element: Element) => {
    for (let around: Element | null = element; around; around = around.parentElement)
      if (
        around.matches('[role="toolbar"]') ||
        ['fixed', 'sticky'].includes(getComputedStyle(around).position)
      )
        return around;
    return document.body;
  };
  const targets = [...new Set(controls.filter(({ localName }) => localName !== 'article').map(targetOf))]
    .filter((element) => isSeen(element) && element.getBoundingClientRect().width > 1)
    .map((element) => ({ element, box: seenBox(element), layer: layerOf(element) }));
  for (const [index, one] of targets.entries())
    for (const other of targets.slice(index + 1)) {
      if (one.layer !== other.layer || one.element.contains(other.element)) continue;
      const dx = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const dy = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (dx > 0.5 && dy > 0.5)
        problems.push(
          `${nameOf(one.element)} and ${nameOf(other.element)} overlap by ${dx.toFixed(1)} x ${dy.toFixed(1)}`,
        );
    }

  for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls'])
    for (const element of scope.querySelectorAll(`[${attribute}]`))
      for (const id of element.getAttribute(attribute)?.split(' ') ?? [])
        if (!document.getElementById(id)) problems.push(`${nameOf(element)}: ${attribute} names no ${id}`);

  for (const element of [document.documentElement, ...dialogs])
    if (element.scrollWidth > element.clientWidth)
      problems.push(`${element.localName} scrolls aside: ${element.scrollWidth} of ${element.clientWidth}`);
  // What is fixed and higher than the screen would never be seen whole.
  for (const element of scope.querySelectorAll<HTMLElement>('dialog, [data-covers], [role="status"]')) {
    if (!isSeen(element) || !['fixed', 'absolute'].includes(getComputedStyle(element).position)) continue;
    const { top, bottom, height } = element.getBoundingClientRect();
    if (height > 1 && (top < -0.5 || bottom > innerHeight + 0.5))
      problems.push(
        `${nameOf(element)} stands at ${top.toFixed(0)} to ${bottom.toFixed(0)} of ${innerHeight}`,
      );
  }
  return problems;
}
