package gradientlab.export.code;

/** What a program computes with: PyTorch, or NumPy where nothing is differentiated. */
public enum Library {
    NUMPY("np", "np.array"),
    TORCH("torch", "torch.tensor");

    private final String module;
    private final String array;

    Library(String module, String array) {
        this.module = module;
        this.array = array;
    }

    /** Of its functions: {@code np}, {@code torch}. */
    public String module() {
        return module;
    }

    /** What makes an array of lists. */
    public String array() {
        return array;
    }
}
