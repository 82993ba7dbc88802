package org.jiangbu.inbox.rest;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jiangbu.inbox.AddressPart;
import org.jiangbu.workflow.Priority;
import org.jiangbu.workflow.WorkItemQuery.Sort;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes to other systems by what a list can be narrowed: the very names that {@link ListRequest} takes. */
@Component
class ListDescription implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Narrowed narrowed = method.getMethodAnnotation(Narrowed.class);
        if (narrowed != null) {
            ListRequest.names(narrowed.paged()).forEach(name -> operation.addParametersItem(described(name)));
        }
        return operation;
    }

    private static Parameter described(String name) {
        return ListRequest.shared().stream()
                .filter(part -> part.parameter().equals(name))
                .findFirst()
                .map(part -> parameter(name, says(part), schema(part)))
                .orElseGet(() -> switch (name) {
                    case ListRequest.AREA ->
                        parameter(
                                name,
                                "A place of any level by its code, with all that lies in it",
                                like("\\d{6}|\\d{9}|\\d{12}|\\d{14}"));
                    case ListRequest.PROCESS -> parameter(name, "Id of the process", like("[\\w.-]{1,100}"));
                    case ListRequest.AFTER ->
                        parameter(
                                name,
                                "Where the page begins: 'next' of the page before, of the same list in the same order",
                                new StringSchema());
                    default ->
                        parameter(
                                name,
                                "Items on the page",
                                new IntegerSchema()
                                        .minimum(BigDecimal.ONE)
                                        .maximum(BigDecimal.valueOf(ListRequest.LARGEST_PAGE))
                                        ._default(ListRequest.USUAL_PAGE));
                });
    }

    private static Parameter parameter(String name, String says, Schema<?> schema) {
        return new QueryParameter().name(name).description(says).required(false).schema(schema);
    }

    private static String says(AddressPart part) {
        return switch (part) {
            case LIST ->
                "Which list: all that the caller may decide; mine, what the caller holds; team, what nobody holds yet;"
                        + " area, what others have to decide whom the caller supervises";
            case TOWNSHIP -> "Code of a township, with all that lies in it";
            case VILLAGE -> "Code of a village, with its groups";
            case GROUP -> "Code of a group";
            case STEP -> "Process id and step key joined by a slash; or the step key alone";
            case OVERDUE -> "Only what is past its due date";
            case TEXT -> "Part of a name or number, or initials in pinyin";
            case CATEGORY -> "Product category or kind, as the item names it";
            case PRODUCT -> "Products of the catalogue by their codes, separated by commas; items with any of them";
            case FROM -> "Smallest amount in yuan; what has no amount is left out";
            case TO -> "Largest amount in yuan; what has no amount is left out";
            case DUE_FROM -> "First due date; what has none is left out";
            case DUE_TO -> "Last due date; what has none is left out";
            case FLAGS ->
                "Marks of which an item has at least one; in the list area also unmanned, what nobody can decide";
            case PRIORITY -> "Priorities of which an item has one";
            case ASIDE -> "Only what the caller has put aside until a later day; otherwise just that is left out";
            case SORT -> "Order; due date first";
            case ITEM -> "The open item";
            case COLUMNS -> "The columns of the list";
        };
    }

    private static Schema<?> schema(AddressPart part) {
        return switch (part) {
            case LIST -> oneOf(List.of("all", "mine", "team", "area"));
            case TOWNSHIP -> like("\\d{9}");
            case VILLAGE -> like("\\d{12}");
            case GROUP -> like("\\d{14}");
            case STEP -> like("([\\w.-]{1,100}/)?[\\w.-]{1,100}");
            case OVERDUE, ASIDE -> oneOf(List.of("1", "0", "true", "false"));
            case TEXT -> new StringSchema().minLength(1).maxLength(100);
            case CATEGORY -> new StringSchema().minLength(1).maxLength(50);
            case FROM, TO -> like("\\d{1,10}(\\.\\d{1,2})?");
            case DUE_FROM, DUE_TO -> new StringSchema().format("date");
            case FLAGS -> new ArraySchema().items(like("[\\w-]{1,50}")).maxItems(20);
            case PRODUCT -> new ArraySchema().items(like("[\\w-]{1,50}")).maxItems(20);
            case PRIORITY -> new ArraySchema().items(oneOf(names(Priority.values())));
            case SORT -> oneOf(names(Sort.values()))._default(Sort.DUE.name());
            case ITEM -> like("\\d{1,18}");
            case COLUMNS -> like("[A-Z]+(,[A-Z]+)*");
        };
    }

    private static Schema<String> like(String pattern) {
        return new StringSchema().pattern("^(" + pattern + ")$");
    }

    private static Schema<String> oneOf(List<String> values) {
        StringSchema schema = new StringSchema();
        values.forEach(schema::addEnumItem);
        return schema;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
