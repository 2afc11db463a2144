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
            MatrixProduct product =
                    (MatrixProduct) Class.forName(VECTOR).getDeclaredConstructor().newInstance();
            return fused(product) ? product : scalar();
        } catch (ReflectiveOperationException | LinkageError e) {
            // A later JDK may have moved the module's classes: the scalar product is right, only slower.
            return scalar();
        }
    }

    /**
     * An x86 processor whose vectors are this short may lack the fused multiply-add, and Java emulates that.
     */
    private static boolean fused(MatrixProduct product) {
        boolean x86 = System.getProperty("os.arch", "").matches("amd64|x86.*");
        return !x86 || !product.name().equals("vector128");
    }
}
