package org.jiangbu.chain;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import org.jiangbu.ViewTest;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A township changes a roster that came back; the county reads what is different. */
class RosterScreenTest extends ViewTest {
    @Autowired
    private Chain chain;

    private Chain.Cast cast;

    @BeforeEach
    void cast() {
        cast = chain.cast("533422202202");
    }

    @Test
    void theClerkGathersMoreAndTheCountyReadsWhatWasAdded() {
        chain.verified(cast, chain.declared(cast, "6000.00"));
        String roster = chain.roster(cast);
        chain.decide(cast.person(Roles.TOWNSHIP_CLERK), roster, "submit");
        chain.decide(cast.person(Roles.TOWNSHIP_LEADER), roster, "approve");
        chain.decide(cast.person(Roles.COUNTY_REVIEWER), roster, "return");
        chain.verified(cast, chain.declared(cast, "8000.00"));

        signIn(cast.person(Roles.TOWNSHIP_CLERK).username());
        open("register/" + roster);
        _click(_get(Button.class, spec -> spec.withText("将1笔编入本册")));
        assertThat(_size(_get(Grid.class))).isEqualTo(2);
        _assertNone(Button.class, spec -> spec.withText("将1笔编入本册"));

        chain.decide(cast.person(Roles.TOWNSHIP_CLERK), roster, "submit");
        chain.decide(cast.person(Roles.TOWNSHIP_LEADER), roster, "approve");
        signIn(cast.person(Roles.COUNTY_REVIEWER).username());
        open("register/" + roster);
        _assertOne(Paragraph.class, spec -> spec.withText("增加1户，减少0户，金额变动0户；应发合计变动+2,400.00元。"));
        _assertNone(Button.class, spec -> spec.withText("移出本册"));
    }
}
