package org.jiangbu.summary;

/** The sections of the report, in the order of the county's own report of 2018. */
public enum Chapter {
    /** What stands before the first heading. */
    INTRO(0, true),
    SITUATION(1, true),
    /** 退出标准. */
    CRITERIA(2, true),
    WORK(2, true),
    /** 产业以奖代补. */
    AWARD(3, false),
    /** 村集体经济. */
    COLLECTIVE(3, true),
    /** 一司五厂. */
    WORKSHOPS(2, true),
    /** 项目实施情况. */
    PROJECTS(1, false),
    /** 存在的主要问题. */
    PROBLEMS(1, false),
    /** 下一步工作打算. */
    PLANS(1, true);

    private final int level;
    private final boolean written;

    Chapter(int level, boolean written) {
        this.level = level;
        this.written = written;
    }

    /** Level of its heading; 0 for none. */
    int level() {
        return level;
    }

    /** Whether the report is not whole without a text of the office here. */
    boolean wantsText() {
        return written;
    }

    /** The message that names it to those who write. */
    public String nameKey() {
        return "summary.chapter." + name();
    }
}
