package org.jiangbu.oversight.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.oversight.Curve;
import org.jiangbu.oversight.Outlook;
import org.jspecify.annotations.Nullable;

/** The curves of a season as a picture. */
@Tag("season-chart")
@NpmPackage(value = "echarts", version = "5.6.0")
@JsModule("./oversight/season-chart.ts")
class SeasonChart extends Component implements HasStyle {
    /** @param outlook draws the way to the forecast day; null where there is none */
    void show(Curve curve, LocalDate due, @Nullable Outlook outlook) {
        JsonObject season = Json.createObject();
        season.put("about", text("oversight.curve.about", due));
        JsonArray days = Json.createArray();
        curve.days().forEach(day -> days.set(days.length(), day.toString()));
        season.put("days", days);
        JsonArray curves = Json.createArray();
        curves.set(0, line("oversight.declared", curve.declared()));
        curves.set(1, line("oversight.verified", curve.verified()));
        curves.set(2, line("oversight.paid", curve.paid()));
        season.put("curves", curves);
        JsonObject until = Json.createObject();
        until.put("day", due.toString());
        until.put("name", text("oversight.curve.due", due));
        season.put("due", until);
        JsonObject all = Json.createObject();
        all.put("number", curve.households());
        all.put("name", text("oversight.curve.households", Figures.number(curve.households())));
        season.put("all", all);
        if (outlook != null && !curve.days().isEmpty()) ahead(season, curve, outlook);
        getElement().setPropertyJson("season", season);
    }

    private static void ahead(JsonObject season, Curve curve, Outlook outlook) {
        LocalDate finished = outlook.forecast().finished();
        int last = curve.days().size() - 1;
        if (!outlook.begun()
                || outlook.done()
                || finished == null
                || !finished.isAfter(curve.days().get(last))) return;
        JsonObject ahead = Json.createObject();
        ahead.put("day", finished.toString());
        ahead.put("name", text("oversight.curve.ahead"));
        ahead.put("from", curve.verified().get(last));
        ahead.put(
                "to",
                outlook.undeclared().expected()
                        ? curve.households()
                        : curve.declared().get(last));
        season.put("ahead", ahead);
    }

    private static JsonObject line(String key, List<Integer> values) {
        JsonObject line = Json.createObject();
        line.put("name", text(key));
        JsonArray numbers = Json.createArray();
        values.forEach(value -> numbers.set(numbers.length(), value));
        line.put("values", numbers);
        return line;
    }
}
