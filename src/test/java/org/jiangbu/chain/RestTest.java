package org.jiangbu.chain;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jiangbu.IntegrationTest;
import org.jiangbu.security.Person;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Requests at the REST door, as somebody who works here. */
abstract class RestTest extends IntegrationTest {
    static final String PASSWORD = "Good-Password-9";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    Staff staff;

    MockMvc web;

    @BeforeEach
    void openTheDoor() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    ResultActions as(Person person, MockHttpServletRequestBuilder request) throws Exception {
        staff.setPassword(person.id(), PASSWORD);
        return web.perform(request.with(httpBasic(person.username(), PASSWORD)));
    }

    static ResultActions refused(ResultActions answer, int status, String key) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.key").value(key))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    static MockHttpServletRequestBuilder decision(String path, String body) {
        return post(path + "/decision").contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
