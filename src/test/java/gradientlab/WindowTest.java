package gradientlab;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Marks a test that opens a window (on Monocle, without a display): skipped with one sentence where the
 * system lacks the library that JavaFX draws its text with.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("window")
@ExtendWith(WindowTest.NeedsPango.class)
public @interface WindowTest {

    /** Looks for libpangoft2 before the test's class starts the toolkit. */
    final class NeedsPango implements ExecutionCondition {

        private static final String LACK =
                "Window tests are skipped: install the package libpangoft2-1.0-0 to run them.";
        private static final boolean THERE = SystemLibrary.has("libpangoft2-1.0.so.0");

        static {
            if (!THERE) {
                // Reports hold the reason too, but nobody reads those of a build that passed.
                System.out.println(LACK);
            }
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return THERE
                    ? ConditionEvaluationResult.enabled("libpangoft2 is there")
                    : ConditionEvaluationResult.disabled(LACK);
        }
    }
}
