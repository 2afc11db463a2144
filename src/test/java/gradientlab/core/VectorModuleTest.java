package gradientlab.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradientlab.core.network.MatrixProducts;
import java.lang.module.ModuleFinder;
import org.junit.jupiter.api.Test;

/** By default the tests' Java is open; with {@code -Dvector.api=} it is closed. */
class VectorModuleTest {

    private static final String NAME = "jdk.incubator.vector";

    private static boolean open() {
        return ModuleFinder.ofSystem().find(NAME).isPresent()
                && Object.class.getModule().isExported("jdk.internal.module", VectorModule.class.getModule());
    }

    @Test
    void theVectorApiIsReachedWhereThisJavaHasIt() {
        assumeTrue(open());
        assertTrue(VectorModule.present());
        assertTrue(MatrixProducts.fastest().name().startsWith("vector"), MatrixProducts.fastest().name());
    }

    @Test
    void withoutItTheScalarProductTakesOver() {
        assumeFalse(open() || ModuleLayer.boot().findModule(NAME).isPresent());
        assertFalse(VectorModule.present());
        assertEquals("scalar", MatrixProducts.fastest().name());
    }
}
