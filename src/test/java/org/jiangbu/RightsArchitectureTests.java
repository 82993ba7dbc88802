package org.jiangbu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Internal;
import org.jiangbu.security.CurrentUser;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Services check right and area, also those that are yet to be written; each field's name is the rule. */
@AnalyzeClasses(packages = "org.jiangbu", importOptions = ImportOption.DoNotIncludeTests.class)
class RightsArchitectureTests {
    private static final Set<String> CHECKS = Set.of(
            "require",
            "requireIn",
            "requireRole",
            "has",
            "hasIn",
            "servedAreas",
            "hasRole",
            "scopes",
            "scopesIn",
            "readsHouseholds",
            "seesUnmasked",
            "assignments",
            "ownAssignments");

    @ArchTest
    static final ArchRule every_public_method_of_a_service_asks_who_the_person_is_or_says_why_not = methods()
            .that()
            .arePublic()
            .and()
            .doNotHaveModifier(JavaModifier.STATIC)
            .and()
            .areNotAnnotatedWith(EventListener.class)
            .and(outermost())
            .should(askForTheRight());

    @ArchTest
    static final ArchRule screens_and_rest_never_call_what_checks_no_right = noClasses()
            .that()
            .resideInAnyPackage("org.jiangbu..ui..", "org.jiangbu..rest..")
            .and()
            .resideOutsideOfPackage("org.jiangbu.demo..")
            .and()
            .haveSimpleNameNotEndingWith("Note") // is handed a declaration that the person was shown
            .should()
            .callMethodWhere(DescribedPredicate.describe("the method is internal", call -> call.getTarget()
                    .resolveMember()
                    .filter(RightsArchitectureTests::internal)
                    .isPresent()));

    private static DescribedPredicate<JavaMethod> outermost() {
        return DescribedPredicate.describe(
                "belong to a public service",
                method -> method.getOwner().isAnnotatedWith(Service.class)
                        && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                        && !marked(method, Internal.class)
                        && !marked(method, ForEverybody.class));
    }

    private static boolean internal(Object member) {
        return member instanceof JavaMethod method
                && marked(method, Internal.class)
                && !method.isAnnotatedWith(ForEverybody.class);
    }

    private static boolean marked(JavaMethod method, Class<? extends java.lang.annotation.Annotation> mark) {
        CanBeAnnotated owner = method.getOwner();
        return method.isAnnotatedWith(mark) || owner.isAnnotatedWith(mark);
    }

    private static ArchCondition<JavaMethod> askForTheRight() {
        return new ArchCondition<>("ask CurrentUser for roles or areas, or be marked as Internal or ForEverybody") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks = asks(method, new HashSet<>());
                events.add(new SimpleConditionEvent(method, asks, method.getFullName() + " asks for no right"));
            }
        };
    }

    /** Follows the calls within our own code; what only notes who acted is no check. */
    private static boolean asks(JavaCodeUnit code, Set<JavaCodeUnit> seen) {
        if (!seen.add(code)) {
            return false; // on the way already, or seen to ask for nothing
        }
        return code.getCallsFromSelf().stream().anyMatch(call -> {
            CodeUnitCallTarget target = call.getTarget();
            if (target.getOwner().isEquivalentTo(CurrentUser.class)) {
                return CHECKS.contains(target.getName());
            }
            return target.getOwner().getPackageName().startsWith("org.jiangbu")
                    && target.resolveMember()
                            .filter(member -> asks((JavaCodeUnit) member, seen))
                            .isPresent();
        });
    }
}
