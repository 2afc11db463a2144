package gradientlab.core.network;

/** Chooses the product for this machine: the Vector API's where the JDK has it, the scalar one otherwise. */
public final class MatrixProducts {

    private static final String VECTOR = "gradientlab.core.network.vector.VectorProduct";

    private MatrixProducts() {}

    /** The scalar product, which runs everywhere. */
    public static MatrixProduct scalar() {
        return new ScalarProduct();
    }

    /** The fastest there is here. */
    public static MatrixProduct fastest() {
        if (!VectorModule.present()) {
            return scalar();
        }
        try {
            return (MatrixProduct) Class.forName(VECTOR).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            // A later JDK may have moved the module's classes: the scalar product is right, only slower.
            return scalar();
        }
    }
}
