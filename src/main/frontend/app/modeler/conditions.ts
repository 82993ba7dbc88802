import type { Choice } from './types';

/** One comparison of a condition: a fact, and what it has to be. */
export interface Comparison {
  fact: string;
  /** `is` and `not` ask a fact that holds yes or no. */
  operator: 'is' | 'not' | '==' | '!=' | '>' | '>=' | '<' | '<=';
  value: string;
}

const PART = /^\s*(?:(!?)\s*([A-Za-z]\w*)|([A-Za-z]\w*)\s*(==|!=|>=|<=|>|<)\s*('[^'\\]*'|-?\d+(?:\.\d+)?))\s*$/;

/** The comparisons that all have to hold; nothing if the condition says more than that. */
export function parse(text: string): Comparison[] | undefined {
  const whole = /^\s*\$\{(.*)}\s*$/s.exec(text);
  if (!whole) return undefined;
  const comparisons: Comparison[] = [];
  for (const part of whole[1].split(/\s+and\s+|\s*&&\s*/)) {
    const found = PART.exec(part);
    if (!found) return undefined;
    const [, negated, flag, fact, operator, value] = found;
    if (flag) comparisons.push({ fact: flag, operator: negated ? 'not' : 'is', value: '' });
    else comparisons.push({ fact, operator: operator as Comparison['operator'], value: value.replace(/^'|'$/g, '') });
  }
  return comparisons;
}

/** The condition as the models write it. */
export function write(comparisons: Comparison[], facts: Choice[]): string {
  const parts = comparisons.map((one) => {
    if (one.operator === 'is') return one.fact;
    if (one.operator === 'not') return `!${one.fact}`;
    const text = kindOf(one.fact, facts) !== 'NUMBER';
    return `${one.fact} ${one.operator} ${text ? `'${one.value.replace(/['\\]/g, '')}'` : number(one.value)}`;
  });
  return `\${${parts.join(' and ')}}`;
}

function number(value: string) {
  return /^-?\d+(\.\d+)?$/.test(value) ? value : '0';
}

export function kindOf(fact: string, facts: Choice[]): Choice['kind'] {
  return facts.find((one) => one.value === fact)?.kind ?? (fact === 'outcome' ? 'TEXT' : 'FLAG');
}

/** The steps whose decision a branch asks for: user tasks before it with nothing but gateways and actions in between. */
export function decidedBefore(gateway: any): any[] {
  const steps = new Set<any>();
  const seen = new Set<any>();
  const look = (node: any) => {
    if (!node || seen.has(node)) return;
    seen.add(node);
    if (node.$type === 'bpmn:UserTask') steps.add(node);
    else (node.incoming ?? []).forEach((flow: any) => look(flow.sourceRef));
  };
  look(gateway);
  return [...steps];
}
