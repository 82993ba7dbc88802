// The rows of the inbox (org.jiangbu.inbox.ui.ItemGrid) by keyboard, and where they stand: Space ticks the focused row and
// does nothing else, Enter opens it; on return, reload and the browser's Back the list stands to the pixel where it was left.
type Place = { index: number; offset: number };
type Grid = any; // rows and selection of the grid have no public types

const SETTLED_FRAMES = 6;
const MOST_MILLIS = 4000;
const USER_INPUT = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/** Whether the browser went back or forward since a list was last shown. */
let wentBack = false;
window.addEventListener('popstate', (event) => (wentBack ||= event.isTrusted));

/** Whether the person works by keyboard now: then the focus is led on, and never left on nothing. */
let byKeyboard = false;
window.addEventListener('keydown', () => (byKeyboard = true), true);
window.addEventListener('pointerdown', () => (byKeyboard = false), true);

function rows(grid: Grid): any[] {
  return grid._getRenderedRows();
}

function top(grid: Grid): number {
  return grid.$.header.getBoundingClientRect().bottom;
}

function bottom(grid: Grid): number {
  return grid.$.table.getBoundingClientRect().bottom;
}

function row(grid: Grid, index: number): any {
  return rows(grid).find((one) => one.index === index);
}

function offset(grid: Grid, one: any): number {
  return one.getBoundingClientRect().top - top(grid);
}

/** The row of a focused cell of the body, if that is where the key was pressed and not in something inside the cell. */
function focusedRow(grid: Grid, event: Event): any {
  const from = event.composedPath()[0] as any;
  const one = from.localName === 'tr' ? from : from.localName === 'td' ? from.parentElement : undefined;
  return one?.parentElement === grid.$.items ? one : undefined;
}

function isTick(cell: any): boolean {
  return cell._column?.localName === 'vaadin-grid-flow-selection-column';
}

function tick(grid: Grid, one: any) {
  const column = grid.querySelector('vaadin-grid-flow-selection-column');
  if (!one._item) return;
  if (grid._isSelected(one._item)) column._deselectItem(one._item);
  else column._selectItem(one._item);
}

function cellOf(one: any): any {
  return [...one.children].find((cell) => cell.localName === 'td' && !isTick(cell));
}

function focusRow(grid: Grid, index: number) {
  const one = row(grid, index) ?? rows(grid).find((other) => offset(grid, other) >= 0);
  if (one) cellOf(one)?.focus({ preventScroll: !!row(grid, index) });
}

function key(grid: Grid): string {
  return `inbox.place.${grid.place.list}.${grid.place.narrow ? 'cards' : 'columns'}`;
}

function left(grid: Grid): Place | undefined {
  const kept = sessionStorage.getItem(key(grid));
  return kept ? JSON.parse(kept) : undefined;
}

function keep(grid: Grid) {
  const first = rows(grid).find((one) => one.getBoundingClientRect().bottom > top(grid) + 1);
  if (first) sessionStorage.setItem(key(grid), JSON.stringify({ index: first.index, offset: offset(grid, first) }));
}

function seen(grid: Grid, one: any): boolean {
  const box = one?.getBoundingClientRect();
  return box && box.top >= top(grid) - 1 && box.bottom <= bottom(grid) + 1;
}

/** Brings a row to its offset and holds it there until all that is in sight is drawn; ends at once when the person moves. */
function settle(grid: Grid, wanted: Place | undefined, marked: number, refocus: boolean) {
  const run = (grid.settling = {});
  let aim = wanted;
  let still = 0;
  const start = performance.now();
  const frame = () => {
    if (grid.settling !== run) return;
    if (!grid.isConnected || !grid.offsetHeight || performance.now() - start > MOST_MILLIS) return void (grid.settling = undefined);
    const size = grid._flatSize;
    if (size > 0 && !aim && marked >= 0 && !seen(grid, row(grid, marked))) aim = { index: marked, offset: bottom(grid) / 4 };
    const index = aim && Math.min(aim.index, size - 1);
    let moved = size === 0 || rows(grid).some((one) => one.hasAttribute('loading') && seen(grid, one));
    if (size > 0 && aim && index !== undefined) {
      const one = row(grid, index);
      if (!one) {
        grid.scrollToIndex(index);
        moved = true;
      } else {
        const before = grid.$.table.scrollTop;
        grid.$.table.scrollTop += offset(grid, one) - aim.offset;
        moved ||= Math.abs(grid.$.table.scrollTop - before) > 0.5;
      }
    }
    if (refocus && document.activeElement === document.body && row(grid, marked)) focusRow(grid, marked);
    still = moved ? 0 : still + 1;
    if (still < SETTLED_FRAMES) return void requestAnimationFrame(frame);
    if (marked >= 0 && marked < size && aim?.index !== marked && !seen(grid, row(grid, marked))) {
      const one = row(grid, marked);
      const above = one ? offset(grid, one) < 0 : marked < (aim?.index ?? 0);
      const height = one?.offsetHeight ?? 60;
      const near = one ? (above ? 0 : bottom(grid) - top(grid) - height) : (bottom(grid) - top(grid)) / 3;
      aim = { index: marked, offset: near };
      still = 0;
      return void requestAnimationFrame(frame);
    }
    grid.settling = undefined;
    keep(grid);
  };
  frame();
}

function watch(grid: Grid) {
  if (grid.watched) return;
  grid.watched = true;
  const handle = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || (event.key !== ' ' && event.key !== 'Enter')) return;
    const one = focusedRow(grid, event);
    if (!one) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keyup' || event.repeat) return;
    if (event.key === ' ') return tick(grid, one);
    grid.opened = { index: one.index, offset: offset(grid, one) };
    cellOf(one)._content.click();
  };
  grid.addEventListener('keydown', handle, true);
  grid.addEventListener('keyup', handle, true);
  grid.addEventListener(
    'click',
    (event: MouseEvent) => {
      const path = event.composedPath() as any[];
      const cell = path.find((node) => node.localName === 'td');
      if (!cell || cell.parentElement?.parentElement !== grid.$.items) return;
      const one = cell.parentElement;
      if (!isTick(cell)) {
        if (grid.opened?.index !== one.index) grid.opened = { index: one.index, offset: offset(grid, one) };
      } else if (!path.some((node) => node.localName === 'vaadin-checkbox')) {
        event.stopImmediatePropagation(); // beside the box is meant for the box
        tick(grid, one);
      }
    },
    true
  );
  grid.addEventListener('key-goes-to', (event: Event) => {
    event.preventDefault();
    focusRow(grid, grid.place?.row ?? -1);
  });
  for (const input of USER_INPUT) {
    grid.addEventListener(
      input,
      () => {
        grid.settling = undefined;
        grid.moved = true;
      },
      { capture: true, passive: true }
    );
  }
  grid.$.table.addEventListener('scroll', () => {
    if (grid.moved && !grid.settling && grid.place && grid.offsetHeight) requestAnimationFrame(() => grid.offsetHeight && keep(grid));
  });
}

function stand(grid: Grid, list: string, narrow: boolean, marked: number) {
  const before = grid.place;
  wentBack = false;
  grid.place = { list, narrow, row: marked };
  grid.moved = false;
  const opened = grid.opened;
  grid.opened = undefined;
  if (!grid.offsetHeight) return;
  const changed = before && before.list === list && before.narrow !== narrow;
  const kept = changed && opened?.index === marked ? opened : left(grid);
  settle(grid, kept, marked, byKeyboard);
}

function fromTop(list: string) {
  if (wentBack) return;
  for (const mode of ['cards', 'columns']) sessionStorage.removeItem(`inbox.place.${list}.${mode}`);
}

/** Who works by keyboard goes on in what was opened, unless the focus stands somewhere. */
function lead(opened: HTMLElement) {
  const title = opened.querySelector<HTMLElement>('h2');
  if (!byKeyboard || !title || document.activeElement !== document.body) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}

(window as any).itemRows = { watch, stand, fromTop, lead };

export {};
