package org.jiangbu.journey;

/** What people do in the inbox time and again. */
final class Inbox {
    private Inbox() {}

    /** Ticks everything that is listed and decides it together, leading forward. */
    static void decidesAll(Person person, String picture, int items, Runnable form) {
        person.ticksEverything();
        person.sees("已选 " + items + " 项");
        decides(person, picture, items, form);
    }

    /** Decides everything that the filter finds, also what was not listed yet. */
    static void decidesWhole(Person person, String picture, int items, Runnable form) {
        person.ticksEverything();
        person.presses("选择全部 " + items + " 项（符合当前筛选）");
        person.sees("已选符合当前筛选的全部 " + items + " 项");
        decides(person, picture, items, form);
    }

    private static void decides(Person person, String picture, int items, Runnable form) {
        person.picture(picture + "-ticked");
        person.presses("批量办理");
        person.sees("批量办理 " + items + " 项");
        form.run();
        person.picture(picture + "-form");
        person.presses("开始办理");
        person.sees("已处理 " + items + "/" + items);
        person.sees("已完成");
        person.picture(picture + "-done");
        person.presses("关闭");
    }
}
