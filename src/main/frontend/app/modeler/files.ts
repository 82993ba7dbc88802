import type { Texts } from './types';

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
/** Bytes. */
const LARGEST = 2 * 1024 * 1024;

/** Says of itself that it is written in another encoding than UTF-8. */
const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])/i;

/** Asks for a file of the desktop modeler; what is no model of this process is refused with a sentence. */
export function pick(definitions: any, texts: Texts): Promise<{ xml?: string; refused?: string }> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.bpmn,.xml';
    input.onchange = async () => {
      const file = input.files?.[0];
      if (!file) resolve({});
      else if (file.size > LARGEST) resolve({ refused: texts['upload.large'] });
      else resolve(judge(await file.arrayBuffer(), definitions, texts));
    };
    input.oncancel = () => resolve({});
    input.click();
  });
}

function judge(content: ArrayBuffer, definitions: any, texts: Texts) {
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return { refused: texts['upload.encoding'] };
  }
  if (DECLARED.test(xml)) return { refused: texts['upload.encoding'] };
  const read = new DOMParser().parseFromString(xml, 'text/xml');
  const processes = [...read.getElementsByTagNameNS(MODEL, 'process')].map((one) => one.getAttribute('id'));
  if (read.doctype) return { refused: texts['upload.doctype'] };
  if (read.querySelector('parsererror')) return { refused: texts['upload.broken'] };
  if (!processes.length) return { refused: texts['upload.noModel'] };
  const own = definitions.rootElements.filter((one: any) => one.$type === 'bpmn:Process').map((one: any) => one.id);
  if (processes.length !== 1 || !own.includes(processes[0])) {
    return { refused: texts['upload.other'].replace('{file}', processes.join(', ')).replace('{own}', own.join(', ')) };
  }
  return { xml };
}

/** Hands a file to the person. */
export function save(xml: string, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
