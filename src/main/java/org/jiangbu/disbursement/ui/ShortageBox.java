package org.jiangbu.disbursement.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Components;
import org.jiangbu.disbursement.BatchShortage;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.fund.Funds;

/** What a batch that waits for money is short of, to the fen (F26), and what to do; county finance books the arrival here. */
class ShortageBox extends Div {
    private final transient Batches batches;
    private final transient Funds funds;
    private final transient Clock clock;
    private final String batchNo;

    ShortageBox(Batches batches, Funds funds, Clock clock, String batchNo) {
        this.batches = batches;
        this.funds = funds;
        this.clock = clock;
        this.batchNo = batchNo;
        addClassNames("notice-box");
        refresh();
    }

    private void refresh() {
        removeAll();
        BatchShortage shortage = batches.shortage(batchNo);
        boolean missing = shortage.missingFen() > 0;
        setClassName("error", missing);
        Span words = new Span(
                missing
                        ? text("disbursement.ui.short.missing", yuan(shortage.missingFen()))
                        : text("disbursement.ui.short.enough"));
        words.getStyle().set("font-weight", "600");
        add(
                words,
                new Paragraph(
                        text("disbursement.ui.short.figures", yuan(shortage.needFen()), yuan(shortage.availableFen()))),
                new Paragraph(text(missing ? "disbursement.ui.short.next" : "disbursement.ui.short.retry")));
        if (missing && funds.mayBook()) {
            add(Components.primary(
                    text("disbursement.ui.arrival.add"), () -> new ArrivalDialog(funds, clock, this::refresh).open()));
        }
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).format();
    }
}
