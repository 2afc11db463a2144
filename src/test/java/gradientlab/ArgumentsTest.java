package gradientlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No call tells more than seven arguments apart by their places alone, in the program or in its tests. Where
 * more belong together, they are a record, made in its own draft, where each has a name.
 */
class ArgumentsTest {

    private static final int MOST_ARGUMENTS = 7;

    /** The compiler hands an enum's constructor the constant's name and place. */
    private static final int HANDED_TO_ENUMS = 2;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(place -> !place.contains("jmh_generated")).importPackages("gradientlab");

    @Test
    void noCallHasMoreThanSevenArgumentsByPlace() {
        List<String> found = CLASSES.stream().flatMap(ArgumentsTest::calls)
                .filter(call -> arguments(call) > MOST_ARGUMENTS)
                .filter(call -> !ofAnotherProject(call) && !ofAKernel(call) && !inItsDraft(call))
                .map(call -> arguments(call) + " arguments: " + call.getDescription())
                .sorted().toList();
        assertEquals(List.of(), found);
    }

    /** The rule above would hold of nothing if no call were seen. */
    @Test
    void longRecordsAreSeenInTheirDrafts() {
        assertTrue(CLASSES.stream().flatMap(ArgumentsTest::calls)
                .anyMatch(call -> arguments(call) > MOST_ARGUMENTS && inItsDraft(call)));
    }

    private static Stream<JavaCall<?>> calls(JavaClass type) {
        return Stream.concat(type.getMethodCallsFromSelf().stream(),
                type.getConstructorCallsFromSelf().stream());
    }

    private static int arguments(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        boolean handed = target.getOwner().isEnum() && call instanceof JavaConstructorCall;
        return target.getRawParameterTypes().size() - (handed ? HANDED_TO_ENUMS : 0);
    }

    private static boolean ofAnotherProject(JavaCall<?> call) {
        return !call.getTargetOwner().getPackageName().startsWith("gradientlab");
    }

    /** What computes with arrays: their offsets, strides and numbers come in the order every library has. */
    private static boolean ofAKernel(JavaCall<?> call) {
        return call instanceof JavaMethodCall
                && call.getTargetOwner().getPackageName().startsWith("gradientlab.core.")
                && call.getTarget().getRawParameterTypes().stream().anyMatch(JavaClass::isArray);
    }

    private static boolean inItsDraft(JavaCall<?> call) {
        return call.getOriginOwner().getName().equals(call.getTargetOwner().getName() + "$Draft");
    }
}
