package org.jiangbu;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The walls of the house; each field's name is the rule. */
@AnalyzeClasses(packages = "org.jiangbu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    private static final String[] MONEY_MODULES = {
        "org.jiangbu.base",
        "org.jiangbu.policy..",
        "org.jiangbu.declaration",
        "org.jiangbu.award",
        "org.jiangbu.register",
        "org.jiangbu.disbursement",
        "org.jiangbu.disbursement.bank",
        "org.jiangbu.disbursement.fund"
    };

    private static final DescribedPredicate<JavaClass> FLOATING_POINT = DescribedPredicate.describe(
            "floating point", type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getName()));

    @ArchTest
    static final ArchRule engine_types_appear_only_in_workflow_and_in_delegates = noClasses()
            .that()
            .resideOutsideOfPackage("org.jiangbu.workflow..")
            .and()
            .haveSimpleNameNotEndingWith("Delegate")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule vaadin_appears_only_in_screens_and_forms = noClasses()
            .that()
            .resideOutsideOfPackages("org.jiangbu..ui..", "org.jiangbu.form..")
            .and()
            .doNotHaveSimpleName("SecurityConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule screens_do_not_touch_the_database = noClasses()
            .that()
            .resideInAPackage("org.jiangbu..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule dependencies_come_through_constructors = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule time_comes_only_from_the_clock = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("now"))
                    .and(target(owner(assignableTo(TemporalAccessor.class))))
                    .and(target(rawParameterTypes(new Class<?>[0]))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule only_base_makes_a_clock = noClasses()
            .that()
            .resideOutsideOfPackage("org.jiangbu.base")
            .and()
            .doNotHaveSimpleName("EngineClock")
            .should()
            .callMethodWhere(target(nameMatching("system.*")).and(target(owner(assignableTo(Clock.class)))));

    @ArchTest
    static final ArchRule money_has_no_floating_point_fields = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(MONEY_MODULES)
            .should()
            .haveRawType(FLOATING_POINT);

    @ArchTest
    static final ArchRule money_has_no_floating_point_results = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(MONEY_MODULES)
            .should()
            .notHaveRawReturnType(FLOATING_POINT);

    @ArchTest
    static final ArchRule the_award_calculation_knows_no_framework = classes()
            .that()
            .haveSimpleName("AwardCalculation")
            .or()
            .haveSimpleName("LineChecks")
            .or()
            .haveSimpleName("AwardRules")
            .or()
            .haveSimpleName("Catalogue")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jiangbu.base", "org.jiangbu.policy", "org.jspecify..");

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)$");

    @ArchTest
    static final ArchRule nothing_is_printed_to_the_console = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule every_route_says_who_may_see_it = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    @ArchTest
    static final ArchRule no_state_is_shared_between_nodes_by_static_fields = fields().that()
            .areStatic()
            .and(DescribedPredicate.describe(
                    "are not synthetic", (JavaField field) -> !field.getName().contains("$")))
            .should()
            .beFinal();
}
