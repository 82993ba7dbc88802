package org.jiangbu.workflow.holding;

/** How an item changed hands. */
public enum HandKind {
    /** 签收: taken from the pool. */
    CLAIMED("workflow.hand-claimed"),
    /** 退回待办池: given back to those who share the role. */
    RELEASED("workflow.hand-released"),
    /** 分派: given to somebody by a leader. */
    ASSIGNED("workflow.hand-assigned"),
    /** 转办: passed on by the one whose turn it was. */
    TRANSFERRED("workflow.hand-transferred"),
    /** 离职转办: all work of a person passed on at once. */
    HANDED_OVER("workflow.hand-handed-over"),
    /** 回避: taken from who has come to be kept from it, and left to the others of the role. */
    RECUSED("workflow.hand-recused"),
    /** 岗位终止: taken from who left or holds the role there no longer, and left to the others of the role. */
    ROLE_ENDED("workflow.hand-role-ended"),
    /** 加签: one more decides. */
    SEAT_ADDED("workflow.decider.added"),
    /** 减签: one less decides. */
    SEAT_REMOVED("workflow.decider.removed"),
    /** 离职转办 of a seat whose turn has not come. */
    SEAT_PASSED("workflow.decider.passed");

    private final String act;

    HandKind(String act) {
        this.act = act;
    }

    /** What the journal calls it. */
    String act() {
        return act;
    }
}
