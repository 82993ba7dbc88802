package org.jiangbu.selfcheck.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.Components;
import org.jiangbu.region.Areas;
import org.jiangbu.selfcheck.Figure;
import org.jiangbu.selfcheck.Verdict;
import org.jiangbu.selfcheck.VillageAnswers;
import org.jspecify.annotations.Nullable;

/** What the villages say to an item, in one line; opened, village by village, those with problems first. */
class VillagesSaid extends Details {
    private final transient Areas areas;
    private final Map<Long, String> names;

    VillagesSaid(VillageAnswers answers, @Nullable Figure figure, Areas areas, Map<Long, String> names) {
        this.areas = areas;
        this.names = names;
        addClassName("villages-said");
        setSummaryText(summary(answers, figure));
        setWidthFull();
        Div list = new Div();
        list.addClassName("villages-list");
        answers.said().stream()
                .sorted((one, other) -> Integer.compare(weight(one), weight(other)))
                .forEach(said -> list.add(village(said, figure)));
        add(list);
    }

    private static String summary(VillageAnswers answers, @Nullable Figure figure) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = answers.count(verdict);
            if (count > 0)
                counts.add(text("selfcheck.view.villages.count", text("selfcheck.verdict." + verdict), count));
        }
        if (answers.open() > 0) {
            counts.add(text("selfcheck.view.villages.count", text("selfcheck.state.FILLING"), answers.open()));
        }
        String all = text("selfcheck.view.villages", answers.said().size(), String.join(" · ", counts));
        return figure == null || answers.sum() == null
                ? all
                : all + text("selfcheck.view.villages.sum", Measured.words(figure.unit(), answers.sum()));
    }

    /** Problems first, then what is open. */
    private static int weight(VillageAnswers.Said said) {
        if (said.answer() == null) return 2;
        return switch (said.answer().verdict()) {
            case NOT_MET -> 0;
            case PARTLY -> 1;
            default -> 3;
        };
    }

    private Card village(VillageAnswers.Said said, @Nullable Figure figure) {
        RouterLink place = new RouterLink(
                areas.require(said.village().areaCode()).name(),
                SelfCheckView.class,
                said.village().caseKey());
        Span state = said.answer() == null
                ? new Span(text("selfcheck.view.villages.open"))
                : AnswerText.state(said.answer().verdict());
        Card card = new Card(place, state);
        if (said.village().filling()) {
            card.add(Components.state(VaadinIcon.EDIT, text("selfcheck.state.FILLING"), "contrast"));
        }
        if (figure != null && said.figure() != null) {
            card.note(text("selfcheck.figure." + figure.key()) + " " + Measured.words(figure.unit(), said.figure()));
        }
        if (said.answer() != null) card.add(new AnswerText(said.answer().entry(), names));
        said.files().forEach(file -> card.add(FileBox.shown(file)));
        return card;
    }
}
