package org.jiangbu.selfcheck;

/** 自查情况 of one item of the checklist. */
public enum Verdict {
    /** 符合. */
    MET,
    /** 基本符合: there is a problem, and a measure against it. */
    PARTLY,
    /** 不符合: there is a problem, and a measure against it. */
    NOT_MET,
    /** 不涉及. */
    NOT_APPLICABLE;

    /** Whether it names a problem that has to be put right. */
    public boolean isProblem() {
        return this == PARTLY || this == NOT_MET;
    }
}
