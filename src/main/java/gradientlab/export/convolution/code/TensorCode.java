package gradientlab.export.convolution.code;

import gradientlab.experiment.convolution.Span;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.export.code.Python;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Tensors and their sizes as Python. */
final class TensorCode {

    private static final int COLUMNS = 100;

    private TensorCode() {}

    /** Nested lists with as many dimensions as are written, a row a line. */
    static String of(Tensor tensor) {
        List<String> items = Arrays.stream(tensor.values()).mapToObj(Python::number).toList();
        return nested(items, tensor.shape(), 0, "");
    }

    private static String nested(List<String> items, int[] shape, int dimension, String indent) {
        if (dimension == shape.length - 1) {
            return row(items, indent);
        }
        int size = items.size() / shape[dimension];
        String inner = indent + "    ";
        StringBuilder all = new StringBuilder("[\n");
        for (int i = 0; i < shape[dimension]; i++) {
            all.append(inner)
                    .append(nested(items.subList(i * size, (i + 1) * size), shape, dimension + 1, inner))
                    .append(",\n");
        }
        return all.append(indent).append(']').toString();
    }

    private static String row(List<String> items, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("[");
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i) + (i + 1 < items.size() ? "," : "]");
            if (line.length() + item.length() > COLUMNS) {
                lines.add(line.toString());
                line = new StringBuilder(indent + "    ");
            }
            line.append(line.toString().isBlank() || line.length() == 1 ? "" : " ").append(item);
        }
        lines.add(line.toString());
        return String.join("\n", lines);
    }

    /** A list of numbers. */
    static String list(double... values) {
        return row(DoubleStream.of(values).mapToObj(Python::number).toList(), "");
    }

    /** Sizes between commas. */
    static String sizes(int... sizes) {
        return Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    static String pair(Span span) {
        return "(" + span.vertical() + ", " + span.horizontal() + ")";
    }
}
