package org.jiangbu.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jiangbu.base.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Answers at the REST door whoever came without a valid password, always with the same sentence, so that nobody learns
 * which accounts exist or are locked. It answers itself: the error page belongs to the other door.
 */
@Component
class AskForPassword implements AuthenticationEntryPoint {
    private final Messages messages;
    private final ObjectMapper json;

    AskForPassword(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        boolean asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        Locale locale = asked ? request.getLocale() : Locale.SIMPLIFIED_CHINESE;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"jiangbu\"");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(Map.of(
                        "type",
                        "about:blank",
                        "title",
                        "Unauthorized",
                        "status",
                        HttpServletResponse.SC_UNAUTHORIZED,
                        "detail",
                        messages.get(locale, "security.sign-in.needed"),
                        "key",
                        "security.sign-in.needed")));
    }
}
