package org.jiangbu.verification.ui;

import static org.jiangbu.base.ui.Components.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.ToLongFunction;
import org.jiangbu.base.Money;
import org.jiangbu.base.ui.Card;
import org.jiangbu.base.ui.CardRows;
import org.jiangbu.base.ui.Components;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.verification.Notice;
import org.jiangbu.verification.NoticeLine;
import org.jiangbu.verification.Notices;
import org.jiangbu.verification.Objections;

/** One public notice as it hangs on the board; village and township take objections down here. */
@Route("notice")
@RolesAllowed({
    Roles.VILLAGE_CADRE,
    Roles.STATIONED_TEAM,
    Roles.TOWNSHIP_CLERK,
    Roles.TOWNSHIP_LEADER,
    Roles.COUNTY_REVIEWER,
    Roles.COUNTY_LEADER,
    Roles.AUDITOR
})
public class NoticeView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Notices notices;
    private final transient Objections objections;
    private final transient Areas areas;
    private final transient CurrentUser user;
    private final transient Clock clock;

    public NoticeView(Notices notices, Objections objections, Areas areas, CurrentUser user, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.areas = areas;
        this.user = user;
        this.clock = clock;
        setSizeFull();
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(notices.notice(id));
    }

    private void show(Notice notice) {
        removeAll();
        Grid<NoticeLine> grid = grid(notice);
        grid.setItems(notices.lines(notice.id()));
        grid.setSizeFull();
        add(
                new RouterLink(text("verification.view.all"), NoticesView.class),
                new H2(areas.fullName(notice.villageCode())),
                new Paragraph(text("verification.notice.period", notice.firstDay(), notice.to(), notice.place())),
                download(notice),
                grid);
    }

    private Grid<NoticeLine> grid(Notice notice) {
        Grid<NoticeLine> grid = Components.grid(NoticeLine.class, new Span());
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(line -> areas.require(line.group()).name())
                .setHeader(text("verification.view.group"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(NoticeLine::headName)
                .setHeader(text("verification.view.head"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(NoticeLine::sold)
                .setHeader(text("verification.view.sold"))
                .setFlexGrow(1);
        amount(grid, "verification.view.sales", NoticeLine::salesFen);
        amount(grid, "verification.view.labour", NoticeLine::labourFen);
        amount(grid, "verification.view.award", NoticeLine::awardFen);
        boolean mayLodge = notice.runsOn(LocalDate.now(clock))
                && (user.hasIn(Declarations.PROCESS, Roles.VILLAGE_CADRE, notice.villageCode())
                        || user.hasIn(Declarations.PROCESS, Roles.TOWNSHIP_CLERK, notice.villageCode()));
        grid.addComponentColumn(line -> objection(notice, line, mayLodge))
                .setKey("objection")
                .setHeader(text("verification.view.objection"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        CardRows.follow(grid, text("verification.view.title"), line -> card(notice, line, mayLodge));
        return grid;
    }

    private Component card(Notice notice, NoticeLine line, boolean mayLodge) {
        Card card = new Card(line.headName(), Components.amount(line.awardFen()))
                .note(areas.fullName(line.group()))
                .note(line.sold())
                .amount(text("verification.view.sales"), line.salesFen());
        if (line.labourFen() != 0) {
            card.amount(text("verification.view.labour"), line.labourFen());
        }
        card.add(objection(notice, line, mayLodge));
        return card;
    }

    /** Plain figures: the heading of the notice says that they are yuan. */
    private static void amount(Grid<NoticeLine> grid, String header, ToLongFunction<NoticeLine> fen) {
        grid.addColumn(line -> Money.ofFen(fen.applyAsLong(line)).format())
                .setHeader(text(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8.5rem")
                .setFlexGrow(0);
    }

    private Component objection(Notice notice, NoticeLine line, boolean mayLodge) {
        if (line.objected()) {
            return Components.state(VaadinIcon.WARNING, text("verification.view.objected"), "warning");
        }
        return mayLodge
                ? new Button(
                        text("verification.view.lodge"),
                        click -> new ObjectionDialog(objections, line, () -> show(notice)).open())
                : new Span();
    }

    private Anchor download(Notice notice) {
        String name = areas.fullName(notice.villageCode()) + "-" + notice.from() + ".xlsx";
        Anchor link = new Anchor();
        link.setHref(DownloadHandler.fromInputStream(event -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            notices.export(notice.id(), out);
            byte[] content = out.toByteArray();
            return new DownloadResponse(new ByteArrayInputStream(content), name, XLSX, content.length);
        }));
        link.add(new Button(text("verification.view.export"), VaadinIcon.DOWNLOAD.create()));
        return link;
    }

    @Override
    public String getPageTitle() {
        return text("verification.view.title");
    }
}
