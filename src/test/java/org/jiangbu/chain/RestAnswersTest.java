package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** How the REST door answers what is wrong, and how it describes itself. */
class RestAnswersTest extends RestTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Chain chain;

    private Chain.Cast home;

    @BeforeEach
    void cast() {
        home = chain.cast("533422204201");
    }

    @Test
    void whateverIsWrongWithARequestIsSaidInASentence() throws Exception {
        Person clerk = home.person(Roles.ENTRY_CLERK);
        refused(as(clerk, get("/api/nothing")), 404, "base.rest.unknown");
        String result = "/api/batches/2018-B001/result";
        Person finance = home.person(Roles.COUNTY_FINANCE);
        refused(
                as(finance, post(result).contentType(MediaType.APPLICATION_JSON).content("{}")),
                415,
                "base.rest.content-type");
        refused(as(finance, delete(result)), 405, "base.rest.request");
        refused(as(clerk, get("/api/registers").param("programme", "abc")), 400, "base.rest.parameter");
        refused(as(clerk, get("/api/registers")), 400, "base.rest.missing");
        refused(as(clerk, get("/api/declarations").param("status", "OPENED")), 400, "base.rest.parameter");
        refused(as(clerk, get("/api/work-items/none")), 400, "base.rest.parameter");
        refused(as(clerk, get("/api/work-items").param("after", "???")), 400, "workflow.page.unknown");
        refused(as(clerk, decision("/api/work-items/1", "{broken")), 400, "base.rest.body");
        refused(as(clerk, decision("/api/work-items/1", "{}")), 422, "base.rest.missing");
        refused(as(clerk, multipart("/api/imports").param("programme", "2018")), 400, "base.rest.missing");
        refused(as(clerk, get("/api/declarations").param("limit", "-5")), 400, "base.rest.paging");
        MockMultipartFile noWorkbook = new MockMultipartFile("file", "名册.xlsx", null, "no workbook".getBytes());
        as(clerk, multipart("/api/imports").file(noWorkbook).param("programme", "2018"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").isNotEmpty());
        as(clerk, get("/api/registers").param("programme", "abc").header("Accept-Language", "en"))
                .andExpect(jsonPath("$.detail").value(containsString("not valid")));
    }

    @Test
    void theDocumentNamesEveryAddressAndHowToSignIn() throws Exception {
        String document = as(home.person(Roles.ENTRY_CLERK), get("/api/openapi"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.components.securitySchemes.basic.scheme").value("basic"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Map<String, Map<String, Object>> paths = JsonPath.read(document, "$.paths");
        Set<String> described = new TreeSet<>();
        paths.forEach((path, operations) ->
                operations.keySet().forEach(verb -> described.add(verb.toUpperCase() + " " + path)));
        Set<String> served = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().isAnnotationPresent(RestController.class)) {
                mapping.getPatternValues().stream()
                        .filter(path ->
                                path.startsWith("/api/") && !path.endsWith("**") && !path.startsWith("/api/openapi"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> served.add(verb + " " + path)));
            }
        });
        assertThat(described).isEqualTo(served);
        List<Map<String, Object>> responses = JsonPath.read(document, "$.paths.*.*.responses");
        assertThat(responses).allSatisfy(answers -> assertThat(answers.keySet()).contains("401", "403", "422"));
    }

    @Test
    void signInByRestLeavesNoEntryForEveryRequest() throws Exception {
        Person clerk = home.person(Roles.ENTRY_CLERK);
        as(clerk, get("/api/declarations")).andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'signed-in' and subject = ?")
                        .param(clerk.username())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
