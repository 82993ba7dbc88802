package org.jiangbu.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody who leaves has to do, in groups: what passes first, then what stays and why. */
public record HandOver(List<Group> groups) {
    /** What kind of work it is. */
    public enum Work {
        /** 待办事项 held by name. */
        ITEM,
        /** 会签席位 whose turn has not come. */
        SEAT,
        /** 征求意见 not answered. */
        QUESTION,
        /** 挂包农户 of whom the person is cadre. */
        HOUSEHOLD
    }

    /** Why something stays with the one who leaves. */
    public enum Stays {
        /** 回避: the successor is kept from it by separation of duties. */
        SEPARATION,
        /** The successor does not hold the role there today, or does not read the place. */
        UNFIT,
        /** The successor asked the question. */
        OWN,
        /** It needs a successor by name. */
        BY_NAME
    }

    /**
     * Work of one kind at one place.
     *
     * @param role role by which it is done, none for questions
     * @param stays why it stays, null where it passes
     */
    public record Group(Work work, @Nullable String role, String areaCode, @Nullable Stays stays, int count) {}

    public int passing() {
        return groups.stream()
                .filter(group -> group.stays() == null)
                .mapToInt(Group::count)
                .sum();
    }

    public int passing(Work work) {
        return groups.stream()
                .filter(group -> group.stays() == null && group.work() == work)
                .mapToInt(Group::count)
                .sum();
    }

    public List<Group> staying() {
        return groups.stream().filter(group -> group.stays() != null).toList();
    }

    public int left() {
        return staying().stream().mapToInt(Group::count).sum();
    }

    public int all() {
        return passing() + left();
    }
}
