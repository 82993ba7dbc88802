package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jiangbu.base.Money;
import org.jiangbu.base.Percent;
import org.jiangbu.oversight.TownshipProgress;

/** The sums of all townships that the board shows, large enough to be read from the back of a room. */
class TotalTiles extends Div {
    TotalTiles() {
        addClassName("total-tiles");
    }

    void show(List<TownshipProgress> rows) {
        removeAll();
        long households = rows.stream().mapToLong(TownshipProgress::households).sum();
        long declared =
                rows.stream().mapToLong(one -> one.declarations().declared()).sum();
        long verified =
                rows.stream().mapToLong(one -> one.declarations().verified()).sum();
        long paid = rows.stream().mapToLong(one -> one.declarations().paid()).sum();
        long fen = rows.stream().mapToLong(TownshipProgress::paidFen).sum();
        long overdue = rows.stream().mapToLong(TownshipProgress::overdue).sum();
        long late = rows.stream().filter(one -> one.overdue() > 0).count();
        long checks = rows.stream().filter(one -> one.selfCheck() != null).count();
        long handedIn = rows.stream()
                .filter(one -> one.selfCheck() != null && one.selfCheck().submittedAt() != null)
                .count();
        tile("oversight.households", Figures.number(households), "");
        tile("oversight.declared", Figures.number(declared), share(declared, households, "oversight.of-households"));
        tile("oversight.verified", Figures.number(verified), share(verified, declared, "oversight.of-declared"));
        tile(
                "oversight.paid",
                Figures.number(paid),
                text("base.ui.yuan", Money.ofFen(fen).format()));
        tile("oversight.overdue", Figures.number(overdue), text("oversight.in-townships", late));
        tile(
                "oversight.self-check.handed-in",
                checks == 0 ? "–" : handedIn + " / " + checks,
                checks == 0 ? text("oversight.self-check.none") : "");
    }

    private static String share(long part, long whole, String key) {
        return whole == 0 ? "" : text(key, Percent.of(part, whole).toPlainString());
    }

    private void tile(String key, String figure, String below) {
        Span name = Figures.secondary(text(key));
        Span large = new Span(figure);
        large.addClassName("large");
        Div tile = new Div(name, large, Figures.secondary(below));
        tile.addClassName("tile");
        add(tile);
    }
}
