package org.jiangbu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A refused result says why in one language throughout: the one that was asked for, else Chinese. */
class RefusedResultTest extends PaymentTest {
    private static final String PASSWORD = "Good-Password-9";

    @Autowired
    private WebApplicationContext context;

    private MockMvc web;
    private String batch = "";

    @BeforeEach
    void exported() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        arrive(480_000);
        batch = open(payable(10_000, 6_000));
        prepare(maker, batch);
        release(releaser, batch);
    }

    private String detail(byte[] file, String... language) throws Exception {
        Person clerk = person(Roles.COUNTY_FINANCE, COUNTY);
        staff.setPassword(clerk.id(), PASSWORD);
        var request = multipart("/api/batches/" + batch + "/result")
                .file(new MockMultipartFile("file", "result.csv", null, file))
                .with(httpBasic(clerk.username(), PASSWORD));
        for (String one : language) request.header("Accept-Language", one);
        String answer = web.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(answer, "$.detail");
    }

    private String answer() {
        return new String(answer(batch, Set.of()), StandardCharsets.UTF_8);
    }

    @Test
    void aChangedAmountIsToldWithItsRowInTheLanguageOfTheReader() throws Exception {
        byte[] wrong = answer().replace("1800.00", "1800.01").getBytes(StandardCharsets.UTF_8);
        assertThat(detail(wrong)).contains("第 3 行：金额为 1,800.01 元").doesNotContainPattern("[a-z]{3}");
        assertThat(detail(wrong, "en"))
                .contains("Row 3: The amount is 1,800.01 yuan")
                .doesNotContainPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void whatConcernsTheWholeFileNamesNoRow() throws Exception {
        String all = answer();
        byte[] shorter = all.substring(0, all.lastIndexOf("\r\n")).getBytes(StandardCharsets.UTF_8);
        assertThat(detail(shorter)).contains("文件缺少 1 笔的结果").doesNotContain("第 0 行");
        assertThat(detail(shorter, "en")).contains("nothing of 1 line").doesNotContainIgnoringCase("row 0");
    }
}
