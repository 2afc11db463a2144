package gradientlab.core.network;

/** All shapes by the fastest product there is in this process, whose vectors its starter chose. */
final class NarrowProduct {

    private NarrowProduct() {}

    public static void main(String[] arguments) {
        MatrixProduct product = MatrixProducts.fastest();
        MatrixProductTest.checkAll(product, 26);
    }
}
