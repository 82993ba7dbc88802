package org.jiangbu.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One page of the items that a filter finds, in an order, from behind a cursor on. */
class PageQuestion implements OneTrip.Question<WorkItemPage> {
    private static final int LARGEST_PAGE = 500;

    private final WorkItemRows rows;
    private final CaseTexts texts;
    private final PageOrder order;
    private final int limit;
    private final String sql;
    private final List<WorkItem> found = new ArrayList<>();

    PageQuestion(WorkItemRows rows, CaseTexts texts, WorkItemQuery query, WorkItemFilter filter) {
        this.rows = rows;
        this.texts = texts;
        this.order = PageOrder.of(query.sort());
        this.limit = Math.min(Math.max(query.limit(), 1), LARGEST_PAGE);
        order.after(filter, query.after());
        String first = " order by " + order.sql() + " limit " + (limit + 1);
        this.sql = "select * from " + filter.wayByWay("*", first) + " open" + first;
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public void read(ResultSet row) throws SQLException {
        found.add(rows.map(row, found.size()));
    }

    @Override
    public WorkItemPage answer() {
        boolean more = found.size() > limit;
        List<WorkItem> items = more ? found.subList(0, limit) : found;
        return new WorkItemPage(texts.told(List.copyOf(items)), more ? order.cursor(items.get(limit - 1)) : null);
    }
}
