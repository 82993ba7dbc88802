package org.jiangbu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that hold numbers of persons or accounts never write them into a log, a message or an error. */
class NumbersOfPeopleTest {

    private static final Set<String> SECRET =
            Set.of("idNo", "headIdNo", "workerIdNo", "idNumber", "accountNo", "phone", "password");
    private static final String NUMBER = "533499194101017371";

    static List<Class<?>> records() {
        List<Class<?>> found = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.jiangbu").stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type ->
                                Arrays.stream(type.getRecordComponents()).anyMatch(NumbersOfPeopleTest::secret))
                        .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordDoesNotWriteThemDown(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        Object record = constructor.newInstance(
                Arrays.stream(components).map(NumbersOfPeopleTest::example).toArray());
        assertThat(record.toString()).doesNotContain(NUMBER);
    }

    @Test
    void theNumberWouldBeFoundWhereItIsWritten() {
        record Open(String idNo) {}
        assertThat(new Open(NUMBER).toString()).contains(NUMBER);
    }

    private static boolean secret(RecordComponent component) {
        return SECRET.contains(component.getName()) && component.getType() == String.class;
    }

    private static Object example(RecordComponent component) {
        Class<?> type = component.getType();
        if (secret(component)) {
            return NUMBER;
        }
        if (type == String.class) {
            return "";
        }
        if (List.class.isAssignableFrom(type)) {
            return List.of();
        }
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
