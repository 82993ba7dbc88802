/** Below this scale names can no longer be read. */
const READABLE = 0.5;
const SCALE = 0.8;
const MARGIN = 24;

/** Pixels that the palette covers: it has two columns where it is low. */
function palette(viewer: any): number {
  const shown = viewer.get('canvas').getContainer().querySelector('.djs-palette');
  return shown ? shown.offsetLeft + shown.offsetWidth : 0;
}

/** The whole diagram beside the palette; the minimap, which would lie upon it, has nothing to add then. */
export function showWhole(viewer: any) {
  viewer.get('minimap', false)?.close();
  const canvas = viewer.get('canvas');
  const { outer, inner } = canvas.viewbox();
  const left = palette(viewer) + MARGIN;
  const width = Math.max(outer.width - left - MARGIN, 100);
  const height = Math.max(outer.height - 2 * MARGIN, 100);
  const scale = Math.min(1, width / Math.max(inner.width, 1), height / Math.max(inner.height, 1));
  canvas.viewbox({
    x: inner.x - left / scale,
    y: inner.y + inner.height / 2 - outer.height / scale / 2,
    width: outer.width / scale,
    height: outer.height / scale
  });
}

/** The whole diagram where it can be read so, else the beginning of the process. */
export function showBeginning(viewer: any) {
  showWhole(viewer);
  const canvas = viewer.get('canvas');
  const starts = viewer.get('elementRegistry').filter((one: any) => one.type === 'bpmn:StartEvent');
  const start = starts.find((one: any) => one.parent === canvas.getRootElement());
  if (canvas.zoom() >= READABLE || !start) return;
  const { outer, inner } = canvas.viewbox();
  const width = outer.width / SCALE;
  const height = outer.height / SCALE;
  const before = Math.min(start.x - inner.x, width / 3);
  canvas.viewbox({ x: start.x - before - palette(viewer) / SCALE - MARGIN, y: start.y - height / 2, width, height });
}
