package org.jiangbu.declaration;

/** A sale earns the production award (R2), labour income the labour award (R9). */
public enum LineKind {
    SALE,
    LABOUR
}
