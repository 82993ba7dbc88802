package org.jiangbu.base.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every operation of the REST door: how to sign in, and how it answers what it refuses. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {
    private static final String BASIC = "basic";

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "The request is not well formed",
            "401", "No valid user name and password, or the account is locked",
            "403", "The caller may not do this here",
            "404", "Nothing of that name in the caller's areas",
            "409", "Somebody else was faster, or the command was used for something else",
            "422", "A rule refuses it; nothing was done"));

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Jiangbu")
                        .version("1")
                        .description("The same services and rights as the screens. Amounts are in fen. Whoever sends"
                                + " Accept-Language: en is answered in English, others in Chinese."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BASIC))
                        .addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    private static Schema<?> problem() {
        return new Schema<>()
                .type("object")
                .description("RFC 9457; 'detail' is a sentence for a person, 'key' stays the same in every language")
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("key", new StringSchema());
    }

    @Bean
    OpenApiCustomizer refusals() {
        return document -> document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> REFUSALS.forEach((status, meaning) -> operation
                        .getResponses()
                        .addApiResponse(
                                status,
                                new ApiResponse()
                                        .description(meaning)
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType()
                                                                .schema(new Schema<>()
                                                                        .$ref("#/components/schemas/Problem")))))));
    }
}
