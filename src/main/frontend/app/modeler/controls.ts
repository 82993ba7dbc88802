import { html, nothing, type TemplateResult } from 'lit';
import type { Choice, Field } from './types';

type Change = (value: string) => void;

/** Draws one field; whatever a model holds that is no choice any more is shown as it is, so that it is not lost. */
export function control(field: Field, value: string, readonly: boolean, change: Change): TemplateResult {
  if (field.type === 'Dropdown') {
    const choices = field.choices ?? [];
    if (field.many) return several(field, choices, value, readonly, change);
    if (choices.length === 2 && choices.every((one) => one.value === 'true' || one.value === 'false')) {
      return check(field.label, field.description, value === 'true', readonly, (on) => change(on ? 'true' : ''));
    }
    return choice(field.label, choices, value, readonly, change, field.description, field.constraints?.notEmpty);
  }
  if (field.max !== undefined) return number(field, value, readonly, change);
  return text(field.label, value, readonly, change, field.description, field.constraints);
}

export function text(
  label: string,
  value: string,
  readonly: boolean,
  change: Change,
  help = '',
  limits: Field['constraints'] = {}
) {
  return html`<vaadin-text-field
    label=${label}
    helper-text=${help || nothing}
    maxlength=${limits.maxLength ?? 200}
    ?required=${limits.notEmpty}
    ?readonly=${readonly}
    .value=${value}
    @change=${(event: any) => change(event.target.value.trim())}
  ></vaadin-text-field>`;
}

export function longText(label: string, value: string, readonly: boolean, change: Change, help = '') {
  return html`<vaadin-text-area
    label=${label}
    helper-text=${help || nothing}
    maxlength="2000"
    ?readonly=${readonly}
    .value=${value}
    @change=${(event: any) => change(event.target.value.trim())}
  ></vaadin-text-area>`;
}

export function number(field: Field, value: string, readonly: boolean, change: Change) {
  return html`<vaadin-integer-field
    label=${field.label}
    helper-text=${field.description || nothing}
    error-message=${field.constraints?.pattern?.message ?? nothing}
    .min=${field.min ?? 0}
    .max=${field.max}
    step-buttons-visible
    ?readonly=${readonly}
    .value=${value}
    @change=${(event: any) => event.target.checkValidity() && change(event.target.value)}
  ></vaadin-integer-field>`;
}

export function choice(
  label: string,
  choices: Choice[],
  value: string,
  readonly: boolean,
  change: Change,
  help = '',
  required = false
) {
  return html`<vaadin-combo-box
    label=${label}
    helper-text=${help || nothing}
    item-value-path="value"
    item-label-path="name"
    ?required=${required}
    ?readonly=${readonly}
    ?clear-button-visible=${!required && !readonly}
    .items=${withUnknown(choices, value ? [value] : [])}
    .value=${value}
    @change=${(event: any) => change(event.target.value ?? '')}
  ></vaadin-combo-box>`;
}

export function several(field: Field, choices: Choice[], value: string, readonly: boolean, change: Change) {
  const chosen = value.split(',').map((one) => one.trim()).filter(Boolean);
  const items = withUnknown(choices, chosen);
  return html`<vaadin-multi-select-combo-box
    label=${field.label}
    helper-text=${field.description || nothing}
    item-id-path="value"
    item-value-path="value"
    item-label-path="name"
    auto-expand-vertically
    ?required=${field.constraints?.notEmpty}
    ?readonly=${readonly}
    .items=${items}
    .selectedItems=${chosen.map((one) => items.find((item) => item.value === one)!)}
    @change=${(event: any) => change(event.target.selectedItems.map((one: Choice) => one.value).join(','))}
  ></vaadin-multi-select-combo-box>`;
}

export function check(label: string, help: string | undefined, on: boolean, readonly: boolean, change: (on: boolean) => void) {
  return html`<vaadin-checkbox
    label=${label}
    helper-text=${help || nothing}
    ?readonly=${readonly}
    .checked=${on}
    @change=${(event: any) => change(event.target.checked)}
  ></vaadin-checkbox>`;
}

function withUnknown(choices: Choice[], values: string[]): Choice[] {
  const missing = values.filter((value) => !choices.some((one) => one.value === value));
  return missing.length ? [...choices, ...missing.map((value) => ({ value, name: value }))] : choices;
}
