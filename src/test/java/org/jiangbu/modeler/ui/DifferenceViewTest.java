package org.jiangbu.modeler.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.jiangbu.ViewTest;
import org.jiangbu.base.Messages;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Difference;
import org.jiangbu.modeler.Differences;
import org.jiangbu.modeler.ui.editor.EditorWords;
import org.jiangbu.modeler.ui.editor.ProcessEditor;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.release.Releases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which a draft is compared: sentences above, two marked pictures below. */
class DifferenceViewTest extends ViewTest {
    private static final String COUNTY = "533422";

    @Autowired
    private Designs designs;

    @Autowired
    private Differences differences;

    @Autowired
    private Releases releases;

    @Autowired
    private EditorWords words;

    @Autowired
    private Messages messages;

    @Autowired
    private JdbcClient jdbc;

    private long draft;

    @BeforeEach
    void aDraft() {
        signInAs(Roles.FLOW_DESIGNER, COUNTY);
        draft = designs.open(releases.inForce("township-register").orElseThrow(), "县审核改名");
    }

    @AfterEach
    void discard() {
        jdbc.sql("delete from modeler_draft_file where draft_id = ?")
                .param(draft)
                .update();
        jdbc.sql("delete from modeler_draft where id = ?").param(draft).update();
    }

    private void rename() {
        String drawn = designs.model(draft).replace("name=\"审核花名册\"", "name=\"县复核\"");
        designs.write(draft, drawn, 0);
    }

    private void look() {
        open("modeler/difference/" + draft);
    }

    private void look(String version) {
        UI.getCurrent().navigate("modeler/difference/" + draft, QueryParameters.of("version", version));
    }

    private List<String> sentences() {
        return _find(ListItem.class).stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void aDraftThatNobodyChangedSaysSo() {
        look();
        assertThat(_find(H3.class)).extracting(H3::getText).containsExactly("没有变动");
        _assertNone(ProcessEditor.class);
    }

    @Test
    void eachSentenceShowsItsElementInBothPictures() {
        rename();
        look();
        assertThat(sentences()).containsExactly("修改“审核花名册”改名为“县复核”");
        List<ProcessEditor> pictures = _find(ProcessEditor.class);
        assertThat(pictures).hasSize(2).allMatch(one -> one.getElement().getProperty("readonly", false));
        assertThat(pictures.get(0).getElement().getProperty("xml")).contains("审核花名册");
        assertThat(pictures.get(1).getElement().getProperty("xml")).contains("县复核");
        NativeButton line = _get(_get(ListItem.class), NativeButton.class);
        _click(line);
        assertThat(line.getElement().getAttribute("aria-current")).isEqualTo("true");
    }

    @Test
    void theReaderOfEnglishReadsEnglish() {
        rename();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        look();
        assertThat(sentences()).singleElement().asString().contains("is now called");
    }

    @Test
    void anotherVersionIsAskedForInTheAddress() {
        look("999");
        assertThat(_find(H3.class)).extracting(H3::getText).containsExactly("该流程没有第999版。");
        look("1");
        assertThat(_get(Select.class).getValue()).isNotNull();
    }

    @Test
    void aDraftThatNobodyKnowsIsSaidToBeUnknown() {
        open("modeler/difference/none");
        assertThat(_find(H3.class)).extracting(H3::getText).containsExactly("没有这个流程草稿。");
    }

    @Test
    void whatFollowsTakesThePlaceOfWhatWasShown() {
        Difference same = differences.of(draft, differences.base(draft).orElseThrow());
        rename();
        Difference other = differences.of(draft, differences.base(draft).orElseThrow());
        DifferencePanel panel = new DifferencePanel(words, messages);
        panel.show(other, "a", "b");
        assertThat(_find(panel, ProcessEditor.class)).hasSize(2);
        panel.show(same, "a", "b");
        assertThat(_find(panel, ProcessEditor.class)).isEmpty();
    }
}
