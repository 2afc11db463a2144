package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.module.ModuleFinder;
import org.junit.jupiter.api.Test;

class VectorModuleTest {

    @Test
    void theVectorApiIsReachedWhereThisJavaHasIt() {
        assumeTrue(ModuleFinder.ofSystem().find("jdk.incubator.vector").isPresent());
        assertTrue(VectorModule.present());
        assertTrue(MatrixProducts.fastest().name().startsWith("vector"), MatrixProducts.fastest().name());
    }

    @Test
    void withoutItTheScalarProductTakesOver() {
        assumeTrue(ModuleFinder.ofSystem().find("jdk.incubator.vector").isEmpty());
        assertEquals(MatrixProducts.scalar().name(), MatrixProducts.fastest().name());
    }
}
