package org.jiangbu.approval;

/** What a module lets be printed of one kind of case; several modules may each print a part of the same. */
public interface PrintedPart {
    String processId();

    /** The part in the reader's language; numbers of persons and accounts masked. Refuses whoever may not read the case. */
    CasePaper of(String caseKey);
}
